import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** Who has agreed to keep what they hear to themselves. */
export const agreementStore = (trx: Transaction) => ({
  async agree(personId: string, at: Instant): Promise<void> {
    await trx
      .insertInto('agreement')
      .values({ person_id: personId, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async agreedAt(personId: string): Promise<Instant | null> {
    const row = await trx.selectFrom('agreement').select('at').where('person_id', '=', personId).executeTakeFirst();
    return row?.at ?? null;
  },
});
