import type { Selectable } from 'kysely';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Asked, Question } from './question.ts';

export type NewQuestion = Omit<Question, 'number' | 'isOpen'> & { readonly postId: string | null };

const toQuestion = (row: Selectable<Tables['question']>): Question => ({
  number: row.number,
  asked: JSON.parse(row.body) as Asked,
  personId: row.person_id,
  askedAt: row.asked_at,
  until: row.until,
  isOpen: row.dropped_by === null,
});

export const questionStore = (trx: Transaction) => {
  const all = () => trx.selectFrom('question').selectAll().orderBy('number');
  return {
    /** `act`: of the command that led to it, so that undoing the one drops the other; 0 where the clock did. */
    async ask({ asked, personId, postId, askedAt, until }: NewQuestion, act: number): Promise<number> {
      const { number } = await trx
        .insertInto('question')
        .values({
          body: JSON.stringify(asked),
          person_id: personId,
          post_id: postId,
          asked_at: askedAt,
          until,
          made_by: act,
          dropped_by: null,
        })
        .returning('number')
        .executeTakeFirstOrThrow();
      return number;
    },

    /** What waits for somebody's answer. */
    async openFor(personId: string, now: Instant): Promise<Question[]> {
      const rows = await all()
        .where('person_id', '=', personId)
        .where('dropped_by', 'is', null)
        .where('until', '>', now)
        .execute();
      return rows.map(toQuestion);
    },

    /** All that waits for anybody's answer. */
    async open(now: Instant): Promise<Question[]> {
      return (await all().where('dropped_by', 'is', null).where('until', '>', now).execute()).map(toQuestion);
    },

    /** All that a post asks, answered or not. */
    async inPost(postId: string): Promise<Question[]> {
      return (await all().where('post_id', '=', postId).execute()).map(toQuestion);
    },

    /** What one command asked, and still waits. */
    async madeBy(act: number): Promise<Question[]> {
      return (await all().where('made_by', '=', act).where('dropped_by', 'is', null).execute()).map(toQuestion);
    },

    /** Answered; or by 0, nothing to ask any more. */
    async close(number: number, act: number): Promise<void> {
      await trx.updateTable('question').set({ dropped_by: act }).where('number', '=', number).execute();
    },
  };
};
