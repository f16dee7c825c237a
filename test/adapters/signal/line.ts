import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Adapter, Chat, Event } from '../../../bot/adapters/adapter.ts';
import { type SignalSettings, signalAdapter } from '../../../bot/adapters/signal/adapter.ts';
import { type Timing, usualTiming } from '../../../bot/adapters/signal/timing.ts';
import { Moments } from './stand-in/moments.ts';
import { StandIn, type StandInOptions } from './stand-in/stand-in.ts';

/** As usual, but that nobody waits long before anything is tried again. */
export const quick: Timing = {
  ...usualTiming,
  echoMs: 1,
  reconnectMs: 1,
  reconnectAtMostMs: 5,
  settledMs: 0,
  accountEveryMs: 5,
  troubledEveryMs: 5,
  storeAgainMs: 1,
  stopMs: 1,
};

export interface LineOptions extends Partial<Omit<SignalSettings, 'timing'>> {
  readonly timing?: Partial<Timing>;
  readonly now?: () => number;
  /** Not started by itself. */
  readonly waits?: boolean;
  /** What becomes of an event instead of being stored. */
  readonly store?: (event: Event) => Promise<void>;
}

/** The adapter on a line to a network; what it hears is in `heard`. */
export class Line {
  readonly adapter: Adapter;
  readonly heard: Event[] = [];
  readonly logged: Record<string, unknown>[] = [];
  readonly #moments = new Moments();
  readonly #store: ((event: Event) => Promise<void>) | undefined;

  constructor(signal: StandIn, { timing, now = Date.now, store, waits: _, ...settings }: LineOptions = {}) {
    const log = pino({ base: null }, { write: (line: string) => void this.logged.push(JSON.parse(line)) });
    const all = { ...quick, ...timing };
    this.#store = store;
    this.adapter = signalAdapter(
      { url: signal.url, number: signal.number, paceMs: 0, trusts: true, ...settings, timing: all },
      { log, now, chance: () => 0.5 },
    );
  }

  async start(): Promise<void> {
    await this.adapter.start(
      async (event) => {
        await this.#store?.(event);
        this.heard.push(event);
        this.#moments.pass();
      },
      () => this.#moments.pass(),
    );
  }

  /** Looked at after everything heard, and whenever the adapter's condition changes. */
  until = (isMet: () => boolean): Promise<void> => this.#moments.until(isMet);
  isReady = (): Promise<void> => this.until(() => this.adapter.health().state === 'ready');
  isIn = (state: string): Promise<void> => this.until(() => this.adapter.health().state === state);

  /** The texts of the messages heard so far. */
  get texts(): string[] {
    return this.heard.flatMap((event) => (event.kind === 'message' ? [event.text] : []));
  }

  hears = (text: string): Promise<void> => this.until(() => this.texts.includes(text));
}

/** A network with one group, and the adapter listening to it: who is in the group is heard first. */
export async function line(options: LineOptions & { readonly network?: StandInOptions } = {}) {
  const { network, ...more } = options;
  const signal = await StandIn.open(network);
  const hbr = signal.group('hbr', { members: ['ana', 'ben'] });
  const bot = new Line(signal, more);
  onTestFinished(async () => {
    await signal.release();
    await bot.adapter.stop();
    await signal.close();
  });
  if (!options.waits) {
    await bot.start();
    await bot.isReady();
    await bot.until(() => bot.heard.length > 0);
  }
  const room: Chat = { id: hbr.internalId, kind: 'group' };
  const direct = (who: string): Chat => ({ id: signal.person(who).aci, kind: 'direct' });
  return { signal, bot, adapter: bot.adapter, room, direct };
}
