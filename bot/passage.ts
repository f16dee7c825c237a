import type { Transaction } from '../data/database.ts';
import type { Waiting } from '../data/inbox/store.ts';
import type { Store } from '../data/store.ts';
import type { Edit, Event, Message, Reaction } from './adapters/adapter.ts';
import type { Parts } from './parts.ts';

/** One event on its way through: what the steps share. */
export interface Passage<Kind extends Event = Event> {
  readonly parts: Parts;
  readonly trx: Transaction;
  readonly store: Store;
  readonly event: Kind;
  readonly row: Waiting;
  /** Stations that something happened to. */
  readonly touched: Set<string>;
}

/** What a person did in a chat, as against what a network tells of it. */
export type Spoken = Message | Reaction | Edit;
