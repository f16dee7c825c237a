import type { Transaction } from '../database.ts';
import type { Address } from '../rooms/store.ts';

/** Where people are to be found. */
export const addressStore = (trx: Transaction) => ({
  async addAddress(personId: string, { network, id }: Address): Promise<void> {
    const rank = (await this.addresses(personId)).length;
    await trx.insertInto('address').values({ network, id, person_id: personId, reachable: 0, rank }).execute();
  },

  /** They wrote to the bot privately: from now on it may write to them. */
  async setReachable({ network, id }: Address): Promise<void> {
    await trx
      .updateTable('address')
      .set({ reachable: 1 })
      .where('network', '=', network)
      .where('id', '=', id)
      .execute();
  },

  /** Where somebody may be written to privately, the preferred address first. */
  async addresses(personId: string): Promise<(Address & { reachable: boolean })[]> {
    const rows = await trx
      .selectFrom('address')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('rank')
      .execute();
    return rows.map((row) => ({ network: row.network, id: row.id, reachable: row.reachable === 1 }));
  },
});
