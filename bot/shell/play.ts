import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { seededChance } from '../../data/chance.ts';
import { openDatabase } from '../../data/database.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { ensureUnknownStation } from '../../data/stations/unknown.ts';
import { openStore } from '../../data/store.ts';
import { type Entry, isOutput } from '../adapters/playground/entries.ts';
import { furnish } from '../adapters/playground/furnish.ts';
import { type KeepPicture, Networks } from '../adapters/playground/networks.ts';
import { PlayClock, playStart } from '../adapters/playground/play-clock.ts';
import { playScript } from '../adapters/playground/play-script.ts';
import { jsonLine } from '../adapters/playground/print.ts';
import { readableChat } from '../adapters/playground/readable-chat.ts';
import type { StageParts } from '../adapters/playground/stage.ts';
import { playTerminal, realTime } from '../adapters/playground/terminal.ts';
import type { Bot } from '../bot.ts';
import type { Config } from '../config.ts';
import { createBot } from '../create-bot.ts';
import { ConfigError } from '../errors.ts';
import { keyedHash } from '../hash.ts';
import { createLog } from '../log.ts';

export interface ScriptOptions {
  readonly script: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** Plays a script; standard output holds the chat and nothing else. Throws ConfigError or ScriptError. */
export async function playFile(config: Config, { script, json = false, out }: ScriptOptions): Promise<void> {
  const text = readScript(script);
  if (out !== undefined) makeOutFolder(out);
  const chat = json ? jsonOf(config.zone) : readableChat(config.zone);
  const networks = new Networks(
    (entry) => {
      for (const line of chat(entry)) process.stdout.write(`${line}\n`);
    },
    out === undefined ? undefined : picturesIn(out),
  );
  await inThrowAwayStore(async (openBot) =>
    playScript({
      script: text,
      networks,
      clock: new PlayClock(playStart(config.zone)),
      zone: config.zone,
      folder: script === '-' ? '.' : dirname(script),
      openBot: (parts) => openBot(parts, config.logLevel),
    }),
  );
}

export async function playInTerminal(config: Config): Promise<void> {
  const { stdin: input, stdout: output } = process;
  await inThrowAwayStore(async (openBot) =>
    playTerminal({
      input,
      output,
      time: realTime,
      zone: config.zone,
      folder: '.',
      openBot: (parts) => openBot(parts, 'error'),
    }),
  );
}

const jsonOf =
  (zone: string) =>
  (entry: Entry): string[] =>
    isOutput(entry) ? [jsonLine(entry, zone)] : [];

function makeOutFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new ConfigError(`The folder ${folder} can't be made. Choose another one for --out.`);
  }
}

/** Each in a file of its own; a line says which, as seen from that folder. */
const picturesIn =
  (folder: string): KeepPicture =>
  (png, post) => {
    const file = `${post}.png`;
    writeFileSync(join(folder, file), png);
    return file;
  };

function readScript(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch {
    throw new ConfigError(`The script ${path} can't be read. Check the path.`);
  }
}

type OpenBot = (parts: StageParts, logLevel: string) => Promise<Bot>;

/** A store and key for one play; both go when it is over. */
async function inThrowAwayStore(play: (openBot: OpenBot) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-play-'));
  try {
    await play(opener(join(folder, 'play.db'), randomBytes(32)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens bots on one store: the first finds it empty and furnishes it, one after a crash finds what was left. */
export function opener(path: string, key: Buffer): OpenBot {
  return async (parts, logLevel) => {
    const database = await openDatabase({ path, key, synchronous: 'off' });
    const chance = seededChance('porchlight');
    await database.transact(async (trx) => {
      const store = openStore(trx, chance(trx));
      if ((await store.stations.version()) > 0) return;
      await ensureUnknownStation(store);
      await furnish(store, parts.clock.now());
    });
    return createBot({
      ...parts,
      database,
      chance,
      policy: defaultPolicy,
      log: createLog(logLevel),
      holder: 'play',
      hash: keyedHash(Buffer.alloc(32)),
    });
  };
}
