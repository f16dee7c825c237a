import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** Which stations' rooms the bot holds open for everybody to write, and until when. */
export const postingStore = (trx: Transaction) => ({
  /** `closeAt` null: until the station falls quiet. */
  async holdOpen(stationId: string, closeAt: Instant | null): Promise<void> {
    await trx
      .insertInto('posting')
      .values({ station_id: stationId, close_at: closeAt })
      .onConflict((conflict) => conflict.column('station_id').doUpdateSet({ close_at: closeAt }))
      .execute();
  },

  /** The same where they are held open; else they stay as their people have them. */
  async goOnUntil(stationId: string, closeAt: Instant | null): Promise<void> {
    await trx.updateTable('posting').set({ close_at: closeAt }).where('station_id', '=', stationId).execute();
  },

  /** Until when; null where the bot does not hold them open. */
  async heldOpen(stationId: string): Promise<{ readonly closeAt: Instant | null } | null> {
    const row = await trx.selectFrom('posting').selectAll().where('station_id', '=', stationId).executeTakeFirst();
    return row ? { closeAt: row.close_at } : null;
  },

  /** The stations whose rooms are to be closed by now. */
  async dueToClose(now: Instant): Promise<string[]> {
    const rows = await trx
      .selectFrom('posting')
      .select('station_id')
      .where('close_at', '<=', now)
      .orderBy('station_id')
      .execute();
    return rows.map((row) => row.station_id);
  },

  async nextToClose(): Promise<Instant | null> {
    const row = await trx
      .selectFrom('posting')
      .select((select) => select.fn.min('close_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },

  async letGo(stationId: string): Promise<void> {
    await trx.deleteFrom('posting').where('station_id', '=', stationId).execute();
  },
});
