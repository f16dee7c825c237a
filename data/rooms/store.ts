import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Room, RoomKind } from './room.ts';

/** Where a room or a person is to be found on one network. */
export interface Address {
  readonly network: string;
  readonly id: string;
}

interface RoomRow {
  readonly id: string;
  readonly kind: string;
  readonly station_id: string | null;
}

const unlinked = 'unlinked';

const rowAt = (trx: Transaction, { network, id }: Address): Promise<RoomRow | undefined> =>
  trx
    .selectFrom('room_address')
    .innerJoin('room', 'room.id', 'room_address.room_id')
    .select(['room.id', 'room.kind', 'room.station_id'])
    .where('room_address.network', '=', network)
    .where('room_address.chat_id', '=', id)
    .executeTakeFirst();

const toRoom = (row: RoomRow): Room => ({ id: row.id, kind: row.kind as RoomKind, stationId: row.station_id });

export const roomStore = (trx: Transaction, chance: Chance) => ({
  async at(address: Address): Promise<Room | null> {
    const row = await rowAt(trx, address);
    return row && row.kind !== unlinked ? toRoom(row) : null;
  },

  /** The id of a room that was linked once and is not any more. */
  async unlinkedAt(address: Address): Promise<string | null> {
    const row = await rowAt(trx, address);
    return row?.kind === unlinked ? row.id : null;
  },

  async byId(id: string): Promise<Room | null> {
    const row = await trx.selectFrom('room').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toRoom(row) : null;
  },

  async ofStation(stationId: string): Promise<Room[]> {
    return (await trx.selectFrom('room').selectAll().where('station_id', '=', stationId).orderBy('id').execute()).map(
      toRoom,
    );
  },

  async ofKind(...kinds: readonly RoomKind[]): Promise<Room[]> {
    return (await trx.selectFrom('room').selectAll().where('kind', 'in', kinds).orderBy('id').execute()).map(toRoom);
  },

  /** The room's addresses, the preferred one first. A room that is not linked has none: it hears the answer to `unlink`. */
  async addresses(roomId: string, { evenUnlinked = false } = {}): Promise<Address[]> {
    const rows = await trx
      .selectFrom('room_address')
      .innerJoin('room', 'room.id', 'room_address.room_id')
      .select(['room_address.network', 'room_address.chat_id'])
      .where('room_id', '=', roomId)
      .$if(!evenUnlinked, (query) => query.where('room.kind', '<>', unlinked))
      .orderBy('rank')
      .execute();
    return rows.map((row) => ({ network: row.network, id: row.chat_id }));
  },

  async add(kind: RoomKind, stationId: string | null, addresses: readonly Address[]): Promise<Room> {
    const id = await chance.id();
    await trx.insertInto('room').values({ id, kind, station_id: stationId, language: 'en' }).execute();
    for (const [rank, address] of addresses.entries())
      await trx
        .insertInto('room_address')
        .values({ network: address.network, chat_id: address.id, room_id: id, rank })
        .execute();
    return { id, kind, stationId };
  },

  async relink(roomId: string, kind: RoomKind, stationId: string | null): Promise<void> {
    await trx.updateTable('room').set({ kind, station_id: stationId }).where('id', '=', roomId).execute();
  },

  /** The bot falls silent in the room; what was done there stays, and so does where it is, should it be linked again. */
  async unlink(roomId: string): Promise<void> {
    await trx.updateTable('room').set({ station_id: null, kind: unlinked }).where('id', '=', roomId).execute();
  },

  async addMember(roomId: string, hash: string): Promise<void> {
    await trx
      .insertInto('member')
      .values({ room_id: roomId, hash })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async forgetMembers(): Promise<void> {
    await trx.deleteFrom('member').execute();
  },

  async removeMember(roomId: string, hash: string): Promise<void> {
    await trx.deleteFrom('member').where('room_id', '=', roomId).where('hash', '=', hash).execute();
  },
});
