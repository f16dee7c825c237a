import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** What is done once at certain hours. */
export type ByTheClock = 'roll-call';

/** For which hour something was last done: however late or often a tick comes, it is done once. */
export const clockStore = (trx: Transaction) => ({
  async doneFor(what: ByTheClock): Promise<Instant | null> {
    const row = await trx.selectFrom('counter').select('value').where('name', '=', what).executeTakeFirst();
    return row?.value ?? null;
  },

  async setDone(what: ByTheClock, hour: Instant): Promise<void> {
    await trx
      .insertInto('counter')
      .values({ name: what, value: hour })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: hour }))
      .execute();
  },
});
