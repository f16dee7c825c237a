import type { Transaction } from '../database.ts';
import type { GroupState, Standing } from './room.ts';

/** Where a room or a person is to be found on one network. */
export interface Address {
  readonly network: string;
  readonly id: string;
}

export const unlinked = 'unlinked';

/** Where rooms are to be found, and how the bot stands there. */
export const roomAddressStore = (trx: Transaction) => ({
  /** Where the bot may write in a room, the preferred address first. A room that is not linked has none. */
  async addresses(roomId: string): Promise<Address[]> {
    return (await placesOf(trx, roomId)).filter(({ isLinked }) => isLinked).filter(isIn);
  },

  /** The same where the room need not be linked: it hears the answer to `unlink`. */
  async addressesToAnswer(roomId: string): Promise<Address[]> {
    return (await placesOf(trx, roomId)).filter(isIn);
  },

  /** All its addresses: also where the bot has still to join. */
  async addressesToJoin(roomId: string): Promise<Address[]> {
    return placesOf(trx, roomId);
  },

  async addAddress(roomId: string, { network, id }: Address, rank: number, standing: Standing): Promise<void> {
    const unknown = { bot_is_admin: null, is_closed: null, invite_link: null };
    await trx
      .insertInto('room_address')
      .values({ network, chat_id: id, room_id: roomId, rank, standing, ...unknown })
      .execute();
  },

  async stand({ network, id }: Address, standing: Standing): Promise<void> {
    await trx
      .updateTable('room_address')
      .set({ standing })
      .where('network', '=', network)
      .where('chat_id', '=', id)
      .execute();
  },

  /** Something was said there, so the bot is there again. What is not linked stays as it is. */
  async heardAt({ network, id }: Address): Promise<void> {
    await trx
      .updateTable('room_address')
      .set({ standing: 'in' })
      .where('network', '=', network)
      .where('chat_id', '=', id)
      .where('standing', '<>', 'in')
      .where('room_id', 'in', trx.selectFrom('room').select('id').where('kind', '<>', unlinked))
      .execute();
  },

  async noteGroup({ network, id }: Address, group: GroupState): Promise<void> {
    await trx
      .updateTable('room_address')
      .set({
        bot_is_admin: group.botIsAdmin ? 1 : 0,
        is_closed: group.isClosed ? 1 : 0,
        invite_link: group.inviteLink,
      })
      .where('network', '=', network)
      .where('chat_id', '=', id)
      .execute();
  },

  /** The group as the network last told of it; null where it never did. */
  async groupAt({ network, id }: Address): Promise<GroupState | null> {
    const row = await trx
      .selectFrom('room_address')
      .selectAll()
      .where('network', '=', network)
      .where('chat_id', '=', id)
      .executeTakeFirst();
    if (!row || row.bot_is_admin === null) return null;
    return { botIsAdmin: row.bot_is_admin === 1, isClosed: row.is_closed === 1, inviteLink: row.invite_link ?? '' };
  },
});

interface Place extends Address {
  readonly isLinked: boolean;
  readonly standing: Standing;
}

const isIn = ({ standing }: Place): boolean => standing === 'in';

async function placesOf(trx: Transaction, roomId: string): Promise<Place[]> {
  const rows = await trx
    .selectFrom('room_address')
    .innerJoin('room', 'room.id', 'room_address.room_id')
    .select(['room_address.network', 'room_address.chat_id', 'room_address.standing', 'room.kind'])
    .where('room_id', '=', roomId)
    .orderBy('rank')
    .execute();
  return rows.map((row) => ({
    network: row.network,
    id: row.chat_id,
    isLinked: row.kind !== unlinked,
    standing: row.standing,
  }));
}
