import type { Logger } from 'pino';
import type { Chance } from '../data/chance.ts';
import type { Database, Transaction } from '../data/database.ts';
import type { Policy } from '../data/policy.ts';
import type { Job } from '../schedules/job.ts';
import type { Adapter } from './adapters/adapter.ts';
import type { Clock } from './clock.ts';
import type { Ping } from './ping.ts';

/** What a bot is built from; whoever starts one chooses them. */
export interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly adapters: readonly Adapter[];
  readonly zone: string;
  readonly policy: Policy;
  readonly log: Logger;
  /** What the clock brings about; all there is, unless said. */
  readonly jobs?: readonly Job[];
  /** Tells somebody outside that all is well; where nobody is to be told there is none. */
  readonly ping?: Ping;
  /** Names this process in the store's lease. */
  readonly holder: string;
  chance(trx: Transaction): Chance;
  /** A keyed hash, for what must be recognised but not readable. */
  hash(text: string): string;
}
