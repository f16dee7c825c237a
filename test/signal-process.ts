import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { Moments } from './adapters/signal/stand-in/moments.ts';
import type { StandIn } from './adapters/signal/stand-in/stand-in.ts';

/** Built as it is for those who run it: what a bundle lacks shows nowhere else. */
export const build = (): string => execFileSync('npm', ['run', 'build', '--silent'], { encoding: 'utf8' });
const built = resolve('dist/porchlight.js');

/** The real program in a process of its own, as an operator runs it in `folder`. */
export class Program {
  /** What it logged. */
  readonly lines: Record<string, unknown>[] = [];
  /** Its exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  code: number | null | undefined;
  out = '';
  readonly #child: ChildProcess;
  readonly #moments = new Moments();
  #rest = '';

  constructor(folder: string, signal: StandIn, ...args: readonly string[]) {
    const env = {
      PATH: process.env.PATH,
      PORCHLIGHT_KEY: 'ab'.repeat(32),
      SIGNAL_API_URL: signal.url,
      SIGNAL_NUMBER: signal.number,
    };
    this.#child = spawn(process.execPath, [built, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.on('data', (data) => (this.out += data));
    this.#child.stderr?.on('data', (data) => this.#read(String(data)));
    this.exited = new Promise((done) => this.#child.once('close', done)).then((code) => {
      this.code = code as number | null;
      this.#moments.pass();
      return this.code;
    });
    onTestFinished(async () => {
      this.kill('SIGKILL');
      await this.exited;
    });
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  get isRunning(): boolean {
    return this.code === undefined;
  }

  /** Resolves at the first line that fits; throws where the program ends before. */
  async logs(fits: Record<string, unknown>): Promise<void> {
    const isThere = () =>
      this.lines.some((line) => Object.entries(fits).every(([name, value]) => line[name] === value));
    await this.#moments.until(() => isThere() || !this.isRunning);
    if (!isThere()) throw new Error(`It ended with ${this.code}: ${JSON.stringify(this.lines)}`);
  }

  isIn = (state: string): Promise<void> => this.logs({ network: 'signal', state });

  #read(data: string): void {
    const lines = `${this.#rest}${data}`.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.lines.push(line.startsWith('{') ? JSON.parse(line) : { text: line });
    this.#moments.pass();
  }
}

/** As a container does: where the store is still held by the one that was killed it is started again, until it stays. */
export async function startUntilItStays(folder: string, signal: StandIn): Promise<Program> {
  for (;;) {
    const program = new Program(folder, signal, 'run');
    const up = program.logs({ msg: 'ready' }).then(() => true);
    if (await Promise.race([up, program.exited.then(() => false)]).catch(() => false)) return program;
    if (program.code !== 2) throw new Error(`It ended with ${program.code}: ${JSON.stringify(program.lines)}`);
  }
}
