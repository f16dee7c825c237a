import { CompiledQuery, type Selectable, sql } from 'kysely';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import {
  type Content,
  type Letter,
  type LetterState,
  type QueuedLetter,
  type Target,
  type Urgency,
  urgencies,
} from './letter.ts';

/** Written out, not a parameter: else SQLite would not see that the index of queued letters serves. */
const queued = sql.lit('queued' as const);

/** Mostly the first of them can go. */
const dueAtOnce = 20;

interface Oldest {
  readonly any: Instant | null;
  readonly kept: Instant | null;
}

/** Asked every minute, and nearly always all the erasing there is to do. */
const oldestQuery = CompiledQuery.raw(
  'select (select min(created_at) from outbox) as any, (select min(created_at) from outbox where body is not null) as kept',
) as CompiledQuery<Oldest>;

const urgencyNames = Object.keys(urgencies) as Urgency[];

const toLetter = (row: Selectable<Tables['outbox']>): QueuedLetter => ({
  seq: row.seq,
  target: { kind: row.target_kind, id: row.target_id },
  content: JSON.parse(row.body ?? 'null') as Content,
  urgency: urgencyNames[row.urgency] ?? 'post',
  ...(row.key === null ? {} : { key: row.key }),
  ...(row.network === null ? {} : { network: row.network }),
  ...(row.post_id === null ? {} : { postId: row.post_id }),
  state: row.state,
  createdAt: row.created_at,
  attempts: row.attempts,
  again: row.again === 1,
});

export const outboxStore = (trx: Transaction) => ({
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
  async isWaiting(postId: string): Promise<boolean> {
    const row = await trx
      .selectFrom('outbox')
      .select('seq')
      .where('post_id', '=', postId)
      .where('state', 'in', ['queued', 'sending'])
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },

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

  async mark(seq: number, state: LetterState, acceptedAt: Instant | null = null): Promise<void> {
    await trx.updateTable('outbox').set({ state, accepted_at: acceptedAt }).where('seq', '=', seq).execute();
  },

  /** Changes the text of a post that still waits to go. */
  async rewrite(postId: string, text: string): Promise<void> {
    const rows = await trx
      .selectFrom('outbox')
      .selectAll()
      .where('post_id', '=', postId)
      .where('state', '=', queued)
      .execute();
    for (const { seq, content } of rows.map(toLetter))
      if (content.kind === 'text')
        await trx
          .updateTable('outbox')
          .set({ body: JSON.stringify({ ...content, text }) })
          .where('seq', '=', seq)
          .execute();
  },

  /** Committed before the call: after a crash nobody can tell whether it went. */
  async startSending(seq: number, network: string): Promise<void> {
    await trx.updateTable('outbox').set({ state: 'sending', network }).where('seq', '=', seq).execute();
  },

  /** Back in the queue: by another address, later, or once more. */
  async requeue(
    seq: number,
    change: { network: string | null; dueAt: Instant; attempts: number; again: boolean },
  ): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({
        state: 'queued',
        network: change.network,
        due_at: change.dueAt,
        attempts: change.attempts,
        again: change.again ? 1 : 0,
      })
      .where('seq', '=', seq)
      .execute();
  },

  /** A network is back: whatever waits is tried at once. */
  async wake(now: Instant): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ due_at: now })
      .where('state', '=', queued)
      .where('due_at', '>', now)
      .execute();
  },

  /** Letters that were being sent when the bot stopped: nobody can tell whether they went. */
  async interrupted(): Promise<QueuedLetter[]> {
    return (await trx.selectFrom('outbox').selectAll().where('state', '=', 'sending').orderBy('seq').execute()).map(
      toLetter,
    );
  },

  async byIds(
    seqs: readonly number[],
  ): Promise<Map<number, { state: LetterState; createdAt: Instant; acceptedAt: Instant | null }>> {
    if (seqs.length === 0) return new Map();
    const rows = await trx.selectFrom('outbox').selectAll().where('seq', 'in', seqs).execute();
    return new Map(
      rows.map((row) => [row.seq, { state: row.state, createdAt: row.created_at, acceptedAt: row.accepted_at }]),
    );
  },

  /** The last letter with a key's beginning to a target, whatever became of it. */
  async lastTo(target: Target, key: string): Promise<{ seq: number; state: LetterState; createdAt: Instant } | null> {
    const row = await trx
      .selectFrom('outbox')
      .select(['seq', 'state', 'created_at'])
      .where('target_kind', '=', target.kind)
      .where('target_id', '=', target.id)
      .where('key', '=', key)
      .where('state', '<>', 'superseded')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? { seq: row.seq, state: row.state, createdAt: row.created_at } : null;
  },

  /** From when the oldest there is, and the oldest with a text, comes; null where there is none. */
  async oldest(): Promise<Oldest> {
    return (await trx.executeQuery(oldestQuery)).rows[0] ?? { any: null, kept: null };
  },

  /** Erases the texts of letters that were settled before `before`, and forgets those before `forgetBefore`. */
  async erase(before: Instant, forgetBefore: Instant): Promise<void> {
    const { any, kept } = await this.oldest();
    if ((kept ?? before) >= before && (any ?? forgetBefore) >= forgetBefore) return;
    await trx
      .updateTable('outbox')
      .set({ body: null })
      .where('created_at', '<', before)
      .where((row) => row.or([row('accepted_at', 'is', null), row('accepted_at', '<', before)]))
      .where('state', 'not in', ['queued', 'sending'])
      .where('body', 'is not', null)
      .execute();
    await trx
      .deleteFrom('outbox')
      .where('created_at', '<', forgetBefore)
      .where('state', 'not in', ['queued', 'sending'])
      .execute();
  },
});
