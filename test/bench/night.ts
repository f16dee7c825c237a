import { pino } from 'pino';
import type { Bot } from '../../bot/bot.ts';
import { createBot } from '../../bot/create-bot.ts';
import { keyedHash } from '../../bot/hash.ts';
import { machineChance } from '../../data/chance.ts';
import { type Database, openDatabase } from '../../data/database.ts';
import { defaultPolicy } from '../../data/policy.ts';
import type { Instant } from '../../data/ranges.ts';
import type { Synchronous } from '../../data/sqlite.ts';
import { openStore, type Store } from '../../data/store.ts';
import { type City, furnishCity } from './city.ts';
import { type Said, SteadyNetwork } from './steady-network.ts';

export const key = Buffer.alloc(32, 7);
const dusk: Instant = Date.UTC(2026, 10, 21, 18);
const betweenMessagesMs = 700;

/** A real bot on a real file, with a network that never makes it wait and a clock that stands still while it works. */
export class Night {
  readonly #network: SteadyNetwork;
  readonly #bot: Bot;
  readonly #database: Database;
  #now: Instant;

  private constructor(database: Database, now: Instant) {
    this.#database = database;
    this.#now = now;
    this.#network = new SteadyNetwork(now);
    this.#bot = createBot({
      database,
      clock: { now: () => this.#now },
      adapters: [this.#network.adapter],
      zone: 'Europe/London',
      policy: defaultPolicy,
      log: pino({ level: 'error' }, pino.destination(2)),
      holder: 'bench',
      chance: machineChance,
      hash: keyedHash(key),
    });
  }

  static async open(path: string, synchronous: Synchronous, now = dusk): Promise<Night> {
    const night = new Night(await openDatabase({ path, key, synchronous }), now);
    await night.#bot.start();
    return night;
  }

  get now(): Instant {
    return this.#now;
  }

  async furnish(city: City): Promise<void> {
    await this.write((store) => furnishCity(store, city));
  }

  /** Writes something straight into the store. */
  async write(work: (store: Store) => Promise<void>): Promise<void> {
    await this.#database.transact((trx) => work(openStore(trx, machineChance())));
  }

  /** One message all the way: stored, handled, answered, accepted, marked. */
  async hear(said: Said): Promise<void> {
    const before = this.#network.sent;
    await this.#network.say(said, this.#now);
    await this.#bot.settle();
    if (this.#network.sent === before) throw new Error(`Nobody answered ${said.who}: ${said.text}`);
  }

  /** Many at the same moment. */
  async hearAll(all: readonly Said[]): Promise<void> {
    await Promise.all(all.map((said) => this.#network.say(said, this.#now)));
    await this.#bot.settle();
  }

  /** A moment later: posts that are due are redrawn. */
  async pass(ms = betweenMessagesMs): Promise<void> {
    this.#now += ms;
    await this.#bot.settle();
  }

  async tick(): Promise<void> {
    await this.#bot.tick(this.#now);
    await this.#bot.settle();
  }

  async close(): Promise<void> {
    await this.#bot.stop();
  }
}
