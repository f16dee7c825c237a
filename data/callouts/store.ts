import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Callout, Need } from './callout.ts';

const toCallout = (row: Selectable<Tables['callout']>): Callout => ({
  id: row.id,
  postId: row.post_id,
  at: row.at,
  needs: JSON.parse(row.needs) as Need[],
  shows: JSON.parse(row.shows) as Need[],
  shownAt: row.shown_at,
  act: row.made_by,
  isUndone: row.dropped_by !== null,
});

/** What was called out, one row for each message of it. */
export const calloutStore = (trx: Transaction, chance: Chance) => {
  const all = () => trx.selectFrom('callout').selectAll().orderBy('at').orderBy('id');
  return {
    async add(postId: string, needs: readonly Need[], at: Instant, act: number): Promise<void> {
      const text = JSON.stringify(needs);
      await trx
        .insertInto('callout')
        .values({
          id: await chance.id(),
          ...{ post_id: postId, at, needs: text, shows: text, shown_at: at, over_at: null },
          ...{ made_by: act, dropped_by: null },
        })
        .execute();
    },

    /** The messages that may still stand, also of what was taken back. */
    async open(): Promise<Callout[]> {
      return (await all().where('over_at', 'is', null).execute()).map(toCallout);
    },

    /** What one command posted. */
    async madeBy(act: number): Promise<Callout[]> {
      return (await all().where('made_by', '=', act).execute()).map(toCallout);
    },

    async ofPost(postId: string): Promise<Callout | null> {
      const row = await all().where('post_id', '=', postId).executeTakeFirst();
      return row ? toCallout(row) : null;
    },

    /** What was called out since then, also what was taken down again. */
    async since(since: Instant): Promise<Callout[]> {
      return (await all().where('at', '>', since).execute()).map(toCallout);
    },

    async shows(id: string, needs: readonly Need[], at: Instant): Promise<void> {
      await trx
        .updateTable('callout')
        .set({ shows: JSON.stringify(needs), shown_at: at })
        .where('id', '=', id)
        .execute();
    },

    /** Its message is gone, or says so. */
    async end(id: string, at: Instant): Promise<void> {
      await trx.updateTable('callout').set({ over_at: at }).where('id', '=', id).execute();
    },
  };
};
