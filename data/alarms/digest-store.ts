import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** The last digest of a room. */
export interface LastDigest {
  /** The hour it was for. */
  readonly hour: Instant;
  /** A digest of what it told, ages left out: enough to see a change by. */
  readonly shows: string;
}

export const digestStore = (trx: Transaction) => ({
  async last(roomId: string): Promise<LastDigest | null> {
    const row = await trx.selectFrom('digest').selectAll().where('room_id', '=', roomId).executeTakeFirst();
    return row ? { hour: row.hour, shows: row.shows } : null;
  },

  async set(roomId: string, { hour, shows }: LastDigest): Promise<void> {
    await trx
      .insertInto('digest')
      .values({ room_id: roomId, hour, shows })
      .onConflict((conflict) => conflict.column('room_id').doUpdateSet({ hour, shows }))
      .execute();
  },
});
