import type { Transaction } from '../database.ts';
import type { Address } from './address-store.ts';

/** Somebody in a room on one network, as a keyed hash. */
export interface Membership {
  readonly roomId: string;
  readonly network: Address['network'];
}

/** Who is in which room: hashes, as most of them never spoke to the bot. */
export const memberStore = (trx: Transaction) => ({
  async addMembers({ roomId, network }: Membership, hashes: readonly string[]): Promise<void> {
    if (hashes.length === 0) return;
    await trx
      .insertInto('member')
      .values(hashes.map((hash) => ({ room_id: roomId, network, hash })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async removeMembers({ roomId, network }: Membership, hashes: readonly string[]): Promise<void> {
    if (hashes.length === 0) return;
    await trx
      .deleteFrom('member')
      .where('room_id', '=', roomId)
      .where('network', '=', network)
      .where('hash', 'in', hashes)
      .execute();
  },

  /** Who is known to be there by one network. */
  async members({ roomId, network }: Membership): Promise<string[]> {
    const rows = await trx
      .selectFrom('member')
      .select('hash')
      .where('room_id', '=', roomId)
      .where('network', '=', network)
      .orderBy('hash')
      .execute();
    return rows.map(({ hash }) => hash);
  },

  async forgetMembers(): Promise<void> {
    await trx.deleteFrom('member').execute();
  },
});
