import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** Since when no bot is at work, until somebody was told so. */
export const absenceStore = (trx: Transaction) => ({
  /** The earliest moment counts. */
  async begin(since: Instant): Promise<void> {
    await trx
      .insertInto('absence')
      .values({ id: 1, since })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ since }).where('absence.since', '>', since))
      .execute();
  },

  /** One is back; since when there was none, null where nobody was away. */
  async end(): Promise<Instant | null> {
    const row = await trx.deleteFrom('absence').returning('since').executeTakeFirst();
    return row?.since ?? null;
  },
});
