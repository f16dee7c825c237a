import type { Transaction } from '../data/database.ts';
import { follow } from '../data/follow/follow.ts';
import type { Waiting } from '../data/inbox/store.ts';
import { checkLease } from '../data/lease.ts';
import { openStore, type Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Edit, Event, Message, Reaction } from './adapters/adapter.ts';
import { handleEdit } from './handle-edit.ts';
import { handleMembers } from './handle-members.ts';
import { handleMessage } from './handle-message.ts';
import { handleReaction } from './handle-reaction.ts';
import type { Parts } from './parts.ts';
import { branch } from './router.ts';

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

const attemptsAllowed = 3;

const route = branch((passage: Passage) => passage.event.kind, {
  message: (passage) => handleMessage(passage as Passage<Extract<Event, { kind: 'message' }>>),
  reaction: (passage) => handleReaction(passage as Passage<Extract<Event, { kind: 'reaction' }>>),
  edit: (passage) => handleEdit(passage as Passage<Extract<Event, { kind: 'edit' }>>),
  members: (passage) => handleMembers(passage as Passage<Extract<Event, { kind: 'members' }>>),
});

/** Handles the oldest waiting event in one transaction: all it brings about commits, or nothing. False if none waits. */
export async function handleNext(parts: Parts): Promise<boolean> {
  let row: Waiting | null = null;
  try {
    await parts.database.transact(async (trx) => {
      await checkLease(trx, parts.holder);
      const store = openStore(trx, parts.chance(trx));
      row = await store.inbox.next();
      if (row) await handle(parts, trx, store, row);
    });
  } catch (error) {
    if (!row) throw error;
    await countFailure(parts, row, error);
  }
  return row !== null;
}

async function handle(parts: Parts, trx: Transaction, store: Store, row: Waiting): Promise<void> {
  await store.inbox.finish(row.seq, 'handled');
  const event = JSON.parse(row.body) as Event;
  const passage = { parts, trx, store, event, row, touched: new Set<string>() };
  await route(passage, async () => {});
  await follow(
    { store, now: parts.clock.now(), zone: parts.zone, policy: parts.policy, words: wordingFor('en') },
    passage.touched,
  );
}

/** After three failures an event is set aside, so that it can't hold up those behind it. */
async function countFailure(parts: Parts, row: Waiting, error: unknown): Promise<void> {
  const isLast = row.attempts + 1 >= attemptsAllowed;
  parts.log.error({ err: error, inbox: row.seq, setAside: isLast }, 'event failed');
  await parts.database.transact(async (trx) => {
    const { inbox } = openStore(trx, parts.chance(trx));
    await inbox.countAttempt(row.seq);
    if (isLast) await inbox.finish(row.seq, 'set-aside');
  });
}
