import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';

/** That somebody at a station called for help. */
export interface Sos {
  readonly id: string;
  readonly personId: string;
  readonly stationId: string;
  /** The room it was said in; null where it was said privately. */
  readonly roomId: string | null;
  readonly at: Instant;
  /** Their words; null where they wrote none. */
  readonly textId: string | null;
}

const toSos = (row: Tables['sos']): Sos => ({
  id: row.id,
  personId: row.person_id,
  stationId: row.station_id,
  roomId: row.room_id,
  at: row.at,
  textId: row.text_id,
});

/** Calls for help that nobody has taken back. */
export const sosStore = (trx: Transaction, chance: Chance) => {
  const standing = () => trx.selectFrom('sos').selectAll().where('dropped_by', 'is', null);
  return {
    async add(sos: Omit<Sos, 'id'>, act: number): Promise<string> {
      const id = await chance.id();
      await trx
        .insertInto('sos')
        .values({
          id,
          person_id: sos.personId,
          station_id: sos.stationId,
          room_id: sos.roomId,
          at: sos.at,
          text_id: sos.textId,
          made_by: act,
          dropped_by: null,
        })
        .execute();
      return id;
    },

    async byId(id: string): Promise<Sos | null> {
      const row = await standing().where('id', '=', id).executeTakeFirst();
      return row ? toSos(row) : null;
    },

    /** Somebody's own since then, the last first. */
    async of(personId: string, since: Instant): Promise<Sos[]> {
      const rows = await standing()
        .where('person_id', '=', personId)
        .where('at', '>=', since)
        .orderBy('at', 'desc')
        .execute();
      return rows.map(toSos);
    },
  };
};
