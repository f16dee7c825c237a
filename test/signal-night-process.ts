import type { Logger } from 'pino';
import type { Adapter } from '../bot/adapters/adapter.ts';
import type { PlayClock } from '../bot/adapters/playground/play-clock.ts';
import { signalAdapter } from '../bot/adapters/signal/adapter.ts';
import type { Bot } from '../bot/bot.ts';
import { createBot } from '../bot/create-bot.ts';
import { keyedHash } from '../bot/hash.ts';
import { seededChance } from '../data/chance.ts';
import { openDatabase } from '../data/database.ts';
import { defaultPolicy, type Policy } from '../data/policy.ts';
import { dayMs } from '../data/times/wall.ts';
import { quick } from './adapters/signal/line.ts';
import { Moments } from './adapters/signal/stand-in/moments.ts';
import type { StandIn } from './adapters/signal/stand-in/stand-in.ts';
import { zone } from './transcript.ts';

export const key = Buffer.alloc(32, 7);

/** Longer than the night: what was written can be compared at its end. */
const policy: Policy = { ...defaultPolicy, retention: { ...defaultPolicy.retention, textsMs: 3 * dayMs } };

interface NightParts {
  readonly path: string;
  readonly signal: StandIn;
  readonly clock: PlayClock;
  readonly log: Logger;
}

/** A bot and an adapter of its own, as a process has them. */
export class NightProcess {
  readonly bot: Bot;
  readonly #adapter: Adapter;
  readonly #moments: Moments;
  readonly #stored: ReadonlySet<string>;

  private constructor(bot: Bot, adapter: Adapter, moments: Moments, stored: ReadonlySet<string>) {
    this.bot = bot;
    this.#adapter = adapter;
    this.#moments = moments;
    this.#stored = stored;
  }

  static async begin({ path, signal, clock, log }: NightParts): Promise<NightProcess> {
    const [moments, stored] = [new Moments(), new Set<string>()];
    const settings = { url: signal.url, number: signal.number, paceMs: 0, trusts: true, timing: quick };
    const adapter = signalAdapter(settings, { log, now: () => clock.now(), chance: () => 0.5 });
    const bot = createBot({
      ...{ database: await openDatabase({ path, key, synchronous: 'off' }), clock, zone, policy, log },
      ...{ adapters: [observed(adapter, moments, stored)], holder: 'night' },
      ...{ chance: seededChance('night'), hash: keyedHash(key) },
    });
    const process = new NightProcess(bot, adapter, moments, stored);
    await bot.start();
    await process.isWell();
    await bot.settle();
    return process;
  }

  hasStored = (id: string): Promise<void> => this.#moments.until(() => this.#stored.has(id));
  isWell = (): Promise<void> => this.#moments.until(() => this.#adapter.isUp() && this.#adapter.isHearing());
  isAway = (): Promise<void> => this.#moments.until(() => !this.#adapter.isUp() && !this.#adapter.isHearing());

  /** Nothing is finished, and nobody is told. */
  async kill(): Promise<void> {
    this.bot.abandon();
    await this.#adapter.stop();
  }
}

/** Tells when something it heard is stored, and when its condition changes. */
const observed = (adapter: Adapter, moments: Moments, stored: Set<string>): Adapter => ({
  ...adapter,
  start: (onEvent, onChange) =>
    adapter.start(
      async (event) => {
        await onEvent(event);
        stored.add(event.id);
        moments.pass();
      },
      () => {
        onChange();
        moments.pass();
      },
    ),
});
