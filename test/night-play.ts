import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Entry, isOutput, type Output } from '../bot/adapters/playground/entries.ts';
import { Networks } from '../bot/adapters/playground/networks.ts';
import { PlayClock, playStart } from '../bot/adapters/playground/play-clock.ts';
import { jsonLine } from '../bot/adapters/playground/print.ts';
import { parseScript, type Step } from '../bot/adapters/playground/script.ts';
import { Stage, type StageParts } from '../bot/adapters/playground/stage.ts';
import type { Bot } from '../bot/bot.ts';
import { opener } from '../bot/shell/play.ts';
import { openSqlite } from '../data/sqlite.ts';
import { zone } from './transcript.ts';

const key = Buffer.alloc(32, 7);

export const nightPath = new URL('fixtures/night.script', import.meta.url).pathname;
export const nightSteps = (): Step[] => parseScript(readFileSync(nightPath, 'utf8'));

/** Stands between the stage and the bot, and may kill the bot at a point of its choice. */
export type Between = (parts: StageParts, bot: () => Bot) => StageParts;

/** One play of the night: a store on disk, two networks, a clock, and whatever bot runs on them at the moment. */
export class NightPlay {
  readonly networks: Networks;
  readonly clock: PlayClock;
  readonly folder = mkdtempSync(join(tmpdir(), 'porchlight-night-'));
  readonly outputs: Output[] = [];
  #stage: Stage;

  constructor(from?: NightPlay, between?: Between) {
    const watch = (entry: Entry) => void (isOutput(entry) && this.outputs.push(entry));
    this.networks = from ? from.networks.copy(watch) : new Networks(watch);
    this.clock = new PlayClock(from ? from.clock.now() : playStart(zone));
    if (from) this.#takeStore(from.path);
    this.#stage = this.#newStage(between);
  }

  get path(): string {
    return join(this.folder, 'night.db');
  }

  /** Put together: what has only been logged so far is five times as long. */
  #takeStore(from: string): void {
    for (const suffix of ['', '-wal']) if (existsSync(from + suffix)) copyFileSync(from + suffix, this.path + suffix);
    openSqlite(this.path, key, 'off').close();
  }

  #newStage(between: Between = (parts) => parts): Stage {
    const openBot = async (parts: StageParts): Promise<Bot> => {
      const running: { bot?: Bot } = {};
      const bot = await opener(this.path, key)(
        between(parts, () => running.bot ?? fail()),
        'silent',
      );
      running.bot = bot;
      return bot;
    };
    return new Stage({ networks: this.networks, clock: this.clock, zone, folder: '.', openBot });
  }

  open = (): Promise<void> => this.#stage.open();
  play = (step: Step): Promise<void> => this.#stage.play(step);
  finish = (): Promise<void> => this.#stage.finish();

  /** The bot was killed: another one starts on the same store, and its stage with it. */
  async restart(): Promise<void> {
    this.#stage = this.#newStage();
    await this.#stage.open();
  }

  /** The bot stops; what it left can still be looked at. */
  stop = (): Promise<void> => this.#stage.close();

  async close(): Promise<void> {
    await this.stop();
    this.forget();
  }

  forget = (): void => rmSync(this.folder, { recursive: true, force: true });

  /** What the bot did since `from`, as `--json` would print it. */
  lines = (from = 0): string[] => this.outputs.slice(from).map((output) => jsonLine(output, zone));

  rows(query: string): Record<string, unknown>[] {
    const file = openSqlite(this.path, key, 'off');
    const rows = file.prepare(query).all() as Record<string, unknown>[];
    file.close();
    return rows;
  }

  /** All that is in the store but whose turn it is to act on it. */
  dump(): string {
    const file = openSqlite(this.path, key, 'off');
    const names = file.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
    const tables = names.filter((name) => name !== 'lease' && !String(name).startsWith('kysely'));
    const text = tables.map((name) => JSON.stringify([name, file.prepare(`select * from "${name}"`).all()])).join('\n');
    file.close();
    return text;
  }
}

const fail = (): never => {
  throw new Error('no bot yet');
};
