import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath, env as ownEnv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { machineChance } from '../../data/chance.ts';
import { openDatabase } from '../../data/database.ts';
import { hourMs } from '../../data/ranges.ts';
import { openStore } from '../../data/store.ts';
import { type City, furnishCity } from './city.ts';
import { key } from './night.ts';
import type { SignalNetwork } from './signal-network.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const root = fileOf('../..');
const built = fileOf('../../dist/porchlight.js');
const echo = fileOf('echo-bot.ts');

/** What a process holds once nothing is left to be tidied up, in bytes. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

/** Says what it holds when asked, and ends with whoever asks. */
const tellMemory = `data:text/javascript,${[
  "process.on('message',()=>{gc();gc();process.send(process.memoryUsage())})",
  "process.once('disconnect',()=>process.exit())",
  'process.channel.unref()',
].join(';')}`;

/** A bot in a process of its own, listening to a network. */
export class BotProcess {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** The built program, as it is run, with a city in its store, where it is evening. */
  static async open(folder: string, network: SignalNetwork, city: City): Promise<BotProcess> {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'porchlight.db');
    await furnish(path, { ...city, idOf: network.idOf });
    writeFileSync(join(folder, 'porchlight.config.json'), JSON.stringify({ signal: { paceMs: 0 } }));
    return BotProcess.#start(['--expose-gc', '--import', tellMemory, built, 'run'], network, folder, {
      PORCHLIGHT_DB: path,
      PORCHLIGHT_KEY: key.toString('hex'),
      PORCHLIGHT_TZ: eveningZone(Date.now()),
      LOG_LEVEL: 'error',
    });
  }

  /** One that stores nothing and answers at once. */
  static openEcho(network: SignalNetwork): Promise<BotProcess> {
    return BotProcess.#start(['--import', 'tsx', echo], network, root);
  }

  static async #start(args: string[], { signal }: SignalNetwork, cwd: string, env: NodeJS.ProcessEnv = {}) {
    const process = spawn(execPath, args, {
      cwd,
      env: { ...ownEnv, SIGNAL_API_URL: signal.url, SIGNAL_NUMBER: signal.number, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(process, 'exit');
    const isHeard = await Promise.race([signal.connected().then(() => true), ended.then(() => false)]);
    if (!isHeard) throw new Error('The bot ended; is it built (npm run build)?');
    return new BotProcess(process);
  }

  async memory(): Promise<Memory> {
    const told = once(this.#process, 'message');
    this.#process.send('memory');
    return (await told)[0] as Memory;
  }

  async stop(): Promise<void> {
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await gone;
  }
}

async function furnish(path: string, city: City): Promise<void> {
  const database = await openDatabase({ path, key, synchronous: 'off' });
  await database.transact((trx) => furnishCity(openStore(trx, machineChance()), city));
  await database.close();
}

/** Where it is between six and seven in the evening: what people say is about that night. Signs are the wrong way round in these names. */
function eveningZone(now: number): string {
  const ahead = ((18 - (Math.floor(now / hourMs) % 24) + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
