import type { Transaction } from '../data/database.ts';
import { follow } from '../data/follow/follow.ts';
import type { Waiting } from '../data/inbox/store.ts';
import type { Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Event } from './adapters/adapter.ts';
import { handleEdit } from './handle-edit.ts';
import { handleMembers } from './handle-members.ts';
import { handleMessage } from './handle-message.ts';
import { handleReaction } from './handle-reaction.ts';
import { inStore } from './in-store.ts';
import type { Parts } from './parts.ts';
import type { Passage } from './passage.ts';
import { reply } from './reply.ts';
import { branch } from './router.ts';
import { startTurn } from './start-turn.ts';

const attemptsAllowed = 3;

const route = branch((passage: Passage) => passage.event.kind, {
  message: (passage) => handleMessage(passage as Passage<Extract<Event, { kind: 'message' }>>),
  reaction: (passage) => handleReaction(passage as Passage<Extract<Event, { kind: 'reaction' }>>),
  edit: (passage) => handleEdit(passage as Passage<Extract<Event, { kind: 'edit' }>>),
  members: (passage) => handleMembers(passage as Passage<Extract<Event, { kind: 'members' }>>),
});

/** Handles the oldest waiting event in one transaction: all it brings about commits, or nothing. Whether another waits. */
export async function handleNext(parts: Parts): Promise<boolean> {
  let row: Waiting | null = null;
  try {
    return await inStore(parts, async (store, trx) => {
      row = await store.inbox.next();
      if (!row) return false;
      await handle(parts, trx, store, row);
      return (await store.inbox.next()) !== null;
    });
  } catch (error) {
    if (!row) throw error;
    await countFailure(parts, row, error);
    return true;
  }
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

/** After three failures an event is set aside, so that it can't hold up those behind it, and whoever spoke is told. */
async function countFailure(parts: Parts, row: Waiting, error: unknown): Promise<void> {
  const isLast = row.attempts + 1 >= attemptsAllowed;
  parts.log.error({ err: error, inbox: row.seq, setAside: isLast }, 'event failed');
  await inStore(parts, async ({ inbox }) => {
    await inbox.countAttempt(row.seq);
    if (isLast) await inbox.finish(row.seq, 'set-aside');
  });
  if (isLast)
    await apologise(parts, row).catch((failure) => parts.log.error({ err: failure, inbox: row.seq }, 'nobody told'));
}

async function apologise(parts: Parts, row: Waiting): Promise<void> {
  const event = JSON.parse(row.body) as Event;
  if (event.kind !== 'message' && event.kind !== 'reaction') return;
  await inStore(parts, async (store, trx) => {
    const passage = { parts, trx, store, event, row, touched: new Set<string>() };
    const turn = await startTurn(passage);
    if (turn) await reply(passage, turn, [{ text: turn.words.broken() }]);
  });
}
