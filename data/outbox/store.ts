import { sql } from 'kysely';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import { historyStore } from './history-store.ts';
import { type Letter, type LetterState, type QueuedLetter, type Target, urgencies } from './letter.ts';
import { sendingStore } from './sending-store.ts';
import { toLetter } from './to-letter.ts';

/** Written out, not a parameter: else SQLite would not see that the index of queued letters serves. */
const queued = sql.lit('queued' as const);

/** Mostly the first of them can go. */
const dueAtOnce = 20;

export const outboxStore = (trx: Transaction) => ({
  ...sendingStore(trx),
  ...historyStore(trx),

  /** Queues a letter in place of a queued one with the same key; its number. */
  async queue(letter: Letter, now: Instant): Promise<number> {
    if (letter.key !== undefined)
      await trx
        .updateTable('outbox')
        .set({ state: 'superseded', body: null })
        .where('key', '=', letter.key)
        .where('state', '=', queued)
        .execute();
    const { seq } = await trx
      .insertInto('outbox')
      .values({
        key: letter.key ?? null,
        target_kind: letter.target.kind,
        target_id: letter.target.id,
        network: letter.network ?? null,
        urgency: urgencies[letter.urgency],
        state: 'queued',
        body: JSON.stringify(letter.content),
        created_at: now,
        due_at: now,
        attempts: 0,
        accepted_at: null,
        post_id: letter.postId ?? null,
        again: 0,
        refused_by: '[]',
        answers: letter.answers ?? null,
        message_id: null,
      })
      .returning('seq')
      .executeTakeFirstOrThrow();
    return seq;
  },

  /** What may be sent now: the most urgent first, then in order. */
  async *due(now: Instant): AsyncGenerator<QueuedLetter> {
    let last = { urgency: -1, seq: 0 };
    while (true) {
      const rows = await trx
        .selectFrom('outbox')
        .selectAll()
        .where('state', '=', queued)
        .where('due_at', '<=', now)
        .where((row) =>
          row.or([row('urgency', '>', last.urgency), row('urgency', '=', last.urgency).and('seq', '>', last.seq)]),
        )
        .orderBy('urgency')
        .orderBy('seq')
        .limit(dueAtOnce)
        .execute();
      yield* rows.map(toLetter);
      last = rows.at(-1) ?? last;
      if (rows.length < dueAtOnce) return;
    }
  },

  /** Whether anything may be sent now. */
  async isAnyDue(now: Instant): Promise<boolean> {
    const row = await trx
      .selectFrom('outbox')
      .select('seq')
      .where('state', '=', queued)
      .where('due_at', '<=', now)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },

  /** Whether a message of the post has still to go. */
  isWaiting: (postId: string): Promise<boolean> => hasMessage(trx, postId, ['queued', 'sending']),

  /** Whether a message of the post never went, or nobody can tell. */
  isLost: (postId: string): Promise<boolean> => hasMessage(trx, postId, ['failed', 'unknown']),

  /** When the next letter that has to wait may be tried; those that could go now wait for a network. */
  async nextDue(now: Instant): Promise<Instant | null> {
    const row = await trx
      .selectFrom('outbox')
      .select((select) => select.fn.min('due_at').as('at'))
      .where('state', '=', queued)
      .where('due_at', '>', now)
      .executeTakeFirst();
    return row?.at ?? null;
  },

  /** A network is back: whatever waits is tried by `dueAt`. */
  async wake(dueAt: Instant): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ due_at: dueAt })
      .where('state', '=', queued)
      .where('due_at', '>', dueAt)
      .execute();
  },

  /** What is queued for a target is not tried before `dueAt`. */
  async holdBack({ kind, id }: Target, dueAt: Instant): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ due_at: dueAt })
      .where('state', '=', queued)
      .where('target_kind', '=', kind)
      .where('target_id', '=', id)
      .where('due_at', '<', dueAt)
      .execute();
  },
});

async function hasMessage(trx: Transaction, postId: string, states: readonly LetterState[]): Promise<boolean> {
  const row = await trx
    .selectFrom('outbox')
    .select('seq')
    .where('post_id', '=', postId)
    .where('state', 'in', states)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
