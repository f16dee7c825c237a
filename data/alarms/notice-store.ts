import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Target } from '../outbox/letter.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { OpenAlarm } from './alarm.ts';
import { type Heard, type Progress, progressOf } from './progress.ts';

/** That somebody is to hear of an alarm; `outboxSeq` once it is in a message. */
export interface Notice {
  readonly id: string;
  readonly number: number;
  readonly target: Target;
  readonly createdAt: Instant;
}

/** Who was told of which number in which letter, and who still waits for one. */
export const noticeStore = (trx: Transaction, chance: Chance) => ({
  /** Puts an alarm on the list of what some have still to hear; once. */
  async notify(number: number, told: readonly { step: number; target: Target }[], at: Instant): Promise<void> {
    const waiting = await trx
      .selectFrom('notice')
      .select('target_id')
      .where('number', '=', number)
      .where('outbox_seq', 'is', null)
      .execute();
    const known = new Set(waiting.map((row) => row.target_id));
    const rows: Tables['notice'][] = [];
    for (const { step, target } of told) {
      if (known.has(target.id)) continue;
      known.add(target.id);
      const whom = { target_kind: target.kind, target_id: target.id };
      rows.push({ id: await chance.id(), number, step, ...whom, created_at: at, outbox_seq: null });
    }
    if (rows.length > 0) await trx.insertInto('notice').values(rows).execute();
  },

  /** A target is told of an alarm by a letter of its own. */
  async noteLetter(number: number, target: Target, at: Instant, outboxSeq: number): Promise<void> {
    await trx
      .insertInto('notice')
      .values({
        id: await chance.id(),
        number,
        step: 1,
        target_kind: target.kind,
        target_id: target.id,
        created_at: at,
        outbox_seq: outboxSeq,
      })
      .execute();
  },

  /** A gap that split off another, or grew out of it, was told or waits to be with it. */
  async copyNotices(from: number, to: number): Promise<void> {
    const known = await trx.selectFrom('notice').selectAll().where('number', '=', to).execute();
    for (const row of await trx.selectFrom('notice').selectAll().where('number', '=', from).orderBy('id').execute()) {
      if (known.some((own) => own.target_id === row.target_id && own.outbox_seq === row.outbox_seq)) continue;
      await trx
        .insertInto('notice')
        .values({ ...row, id: await chance.id(), number: to })
        .execute();
    }
  },

  /** What still waits for a message. */
  async unsent(): Promise<Notice[]> {
    const rows = await trx
      .selectFrom('notice')
      .selectAll()
      .where('outbox_seq', 'is', null)
      .orderBy('target_id')
      .orderBy('number')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      target: { kind: row.target_kind, id: row.target_id },
      createdAt: row.created_at,
    }));
  },

  /** The numbers that a letter tells of. */
  async inLetter(outboxSeq: number): Promise<number[]> {
    const rows = await trx
      .selectFrom('notice')
      .select('number')
      .where('outbox_seq', '=', outboxSeq)
      .orderBy('number')
      .execute();
    return [...new Set(rows.map((row) => row.number))];
  },

  /** The numbers that a post tells of: those it was sent with, and what split off or grew out of them since. */
  async inPost(postId: string): Promise<number[]> {
    const rows = await trx
      .selectFrom('notice')
      .innerJoin('outbox', 'outbox.seq', 'notice.outbox_seq')
      .select('notice.number')
      .distinct()
      .where('outbox.post_id', '=', postId)
      .orderBy('notice.number')
      .execute();
    return rows.map((row) => row.number);
  },

  async putInLetter(noticeIds: readonly string[], outboxSeq: number): Promise<void> {
    if (noticeIds.length > 0)
      await trx.updateTable('notice').set({ outbox_seq: outboxSeq }).where('id', 'in', noticeIds).execute();
  },

  /** The same once more, for a further letter: whichever a network takes counts. Its id. */
  async copyNotice(noticeId: string): Promise<string> {
    const id = await chance.id();
    const row = await trx.selectFrom('notice').selectAll().where('id', '=', noticeId).executeTakeFirstOrThrow();
    await trx
      .insertInto('notice')
      .values({ ...row, id })
      .execute();
    return id;
  },

  /** A letter that never went is replaced by another. */
  async moveLetter(from: number, to: number): Promise<void> {
    await trx.updateTable('notice').set({ outbox_seq: to }).where('outbox_seq', '=', from).execute();
  },

  /** For each alarm how far the messages of its present step have come, and who was told since its ladder began. */
  async reaches(alarms: readonly OpenAlarm[]): Promise<Map<number, Progress>> {
    const numbers = alarms.map(({ number }) => number);
    if (numbers.length === 0) return new Map();
    const rows = await trx
      .selectFrom('notice')
      .leftJoin('outbox', 'outbox.seq', 'notice.outbox_seq')
      .select([
        'notice.number',
        'notice.step',
        'notice.target_id as target',
        'notice.created_at as since',
        'outbox.created_at as queuedAt',
        'outbox.accepted_at as acceptedAt',
      ])
      .where('notice.number', 'in', numbers)
      .execute();
    const own = new Map(numbers.map((number): [number, Heard[]] => [number, []]));
    for (const row of rows) own.get(row.number)?.push(row);
    return new Map(alarms.map((alarm) => [alarm.number, progressOf(alarm, own.get(alarm.number) ?? [])]));
  },

  /** For each number whom a network took a message about it for, the first first. */
  async heardOf(numbers: readonly number[]): Promise<Map<number, Target[]>> {
    const heard = new Map(numbers.map((number): [number, Target[]] => [number, []]));
    if (numbers.length === 0) return heard;
    const rows = await trx
      .selectFrom('notice')
      .innerJoin('outbox', 'outbox.seq', 'notice.outbox_seq')
      .select(['notice.number', 'notice.target_kind as kind', 'notice.target_id as id'])
      .where('notice.number', 'in', numbers)
      .where('outbox.accepted_at', 'is not', null)
      .orderBy('outbox.accepted_at')
      .execute();
    for (const { number, kind, id } of rows) {
      const targets = heard.get(number);
      if (targets?.every((target) => target.id !== id)) targets.push({ kind, id });
    }
    return heard;
  },

  /** Somebody has it: who was still to hear of it need not. */
  async dropWaiting(number: number): Promise<void> {
    await trx.deleteFrom('notice').where('number', '=', number).where('outbox_seq', 'is', null).execute();
  },
});
