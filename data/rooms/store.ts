import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import { type Address, roomAddressStore, unlinked } from './address-store.ts';
import { memberStore } from './member-store.ts';
import { postingStore } from './posting-store.ts';
import type { Room, RoomKind, Standing } from './room.ts';

export type { Address } from './address-store.ts';

/** What is written down of a group, linked or not. */
export interface Entry {
  readonly roomId: string;
  /** Null where it is not linked. */
  readonly room: Room | null;
  readonly standing: Standing;
}

interface RoomRow {
  readonly id: string;
  readonly kind: string;
  readonly station_id: string | null;
}

const toRoom = (row: RoomRow): Room => ({ id: row.id, kind: row.kind as RoomKind, stationId: row.station_id });

async function entryAt(trx: Transaction, { network, id }: Address): Promise<Entry | null> {
  const row = await trx
    .selectFrom('room_address')
    .innerJoin('room', 'room.id', 'room_address.room_id')
    .select(['room.id', 'room.kind', 'room.station_id', 'room_address.standing'])
    .where('room_address.network', '=', network)
    .where('room_address.chat_id', '=', id)
    .executeTakeFirst();
  return row ? { roomId: row.id, room: row.kind === unlinked ? null : toRoom(row), standing: row.standing } : null;
}

export const roomStore = (trx: Transaction, chance: Chance) => {
  const addresses = roomAddressStore(trx);

  async function insert(kind: string, stationId: string | null): Promise<string> {
    const id = await chance.id();
    await trx.insertInto('room').values({ id, kind, station_id: stationId, language: 'en' }).execute();
    return id;
  }

  return {
    ...addresses,
    ...memberStore(trx),
    ...postingStore(trx),

    entryAt: (address: Address): Promise<Entry | null> => entryAt(trx, address),

    async at(address: Address): Promise<Room | null> {
      return (await entryAt(trx, address))?.room ?? null;
    },

    /** The id of a room that is written down, but not linked, or not any more. */
    async unlinkedAt(address: Address): Promise<string | null> {
      const entry = await entryAt(trx, address);
      return entry && !entry.room ? entry.roomId : null;
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

    async add(kind: RoomKind, stationId: string | null, at: readonly Address[]): Promise<Room> {
      const id = await insert(kind, stationId);
      for (const [rank, address] of at.entries()) await addresses.addAddress(id, address, rank, 'in');
      return { id, kind, stationId };
    },

    /** A group that is not linked, so that it is known again; its id. */
    async addUnlinked(address: Address, standing: Standing): Promise<string> {
      const id = await insert(unlinked, null);
      await addresses.addAddress(id, address, 0, standing);
      return id;
    },

    async relink(roomId: string, kind: RoomKind, stationId: string | null): Promise<void> {
      await trx.updateTable('room').set({ kind, station_id: stationId }).where('id', '=', roomId).execute();
    },

    /** The bot falls silent in the room; what was done there stays, and so does where it is, should it be linked again. */
    async unlink(roomId: string): Promise<void> {
      await trx.updateTable('room').set({ station_id: null, kind: unlinked }).where('id', '=', roomId).execute();
    },
  };
};
