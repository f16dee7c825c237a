import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { JurisdictionName } from '../custody/jurisdictions.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Station, StationKind } from './station.ts';

/** What an admin says of a station: that it is one, of what kind, and under which law. */
export interface Confirmation {
  readonly kind: StationKind;
  readonly jurisdiction: JurisdictionName;
  readonly at: Instant;
}

const listVersion = 'stations';

/** Where a row names a station. A station's rows of the list itself are not among them. */
const resting = [
  ['arrestee', 'code_station_id'],
  ['fact', 'station_id'],
  ['sign_up', 'station_id'],
  ['duty', 'station_id'],
  ['station_setting', 'station_id'],
  ['room', 'station_id'],
] as const;

/** The stations that there are, and what is known of them. */
export const stationListStore = (trx: Transaction, chance: Chance) => {
  const select = () =>
    trx
      .selectFrom('station')
      .leftJoin('confirmation', (join) =>
        join.onRef('confirmation.station_id', '=', 'station.id').on('confirmation.dropped_by', 'is', null),
      )
      .selectAll('station')
      .select([
        'confirmation.kind as confirmed_kind',
        'confirmation.jurisdiction as confirmed_jurisdiction',
        'confirmation.at as confirmed_at',
      ]);
  const listed = () => select().where('station.dropped_by', 'is', null);

  /** A version that the list never had, also where this transaction comes to nothing and is tried again. */
  const changed = async (): Promise<void> => {
    const value = Number.parseInt((await chance.id()).replaceAll('-', '').slice(0, 12), 16);
    await trx
      .insertInto('counter')
      .values({ name: listVersion, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  };

  const unconfirm = (stationId: string, act: number) =>
    trx
      .updateTable('confirmation')
      .set({ dropped_by: act })
      .where('station_id', '=', stationId)
      .where('dropped_by', 'is', null)
      .execute();

  return {
    changed,

    /** The list, by code. */
    async all(): Promise<Station[]> {
      return (await listed().orderBy('station.code').execute()).map(toStation);
    },

    /** Also one that was taken off the list. */
    async byId(id: string): Promise<Station> {
      return toStation(await select().where('station.id', '=', id).executeTakeFirstOrThrow());
    },

    /** In the order asked for; also those that were taken off the list. */
    async byIds(ids: readonly string[]): Promise<Station[]> {
      if (ids.length === 0) return [];
      const rows = await select().where('station.id', 'in', ids).execute();
      const stations = new Map(rows.map((row) => [row.id, toStation(row)]));
      return ids.flatMap((id) => stations.get(id) ?? []);
    },

    async byCode(code: string): Promise<Station | null> {
      const row = await listed().where('station.code', '=', code).executeTakeFirst();
      return row ? toStation(row) : null;
    },

    /** Another number whenever anything in the list has changed. */
    async version(): Promise<number> {
      const row = await trx.selectFrom('counter').select('value').where('name', '=', listVersion).executeTakeFirst();
      return row?.value ?? 0;
    },

    async add(station: Omit<Station, 'id'>, act: number): Promise<string> {
      const id = await chance.id();
      await trx
        .insertInto('station')
        .values({ ...toRow({ ...station, id }), made_by: act, dropped_by: null })
        .execute();
      await changed();
      return id;
    },

    /** Everything known of it is as said here; what an admin said of it before counts no more. */
    async change(station: Station, act: number): Promise<void> {
      await unconfirm(station.id, act);
      const { id, ...row } = toRow(station);
      await trx.updateTable('station').set(row).where('id', '=', id).execute();
      await changed();
    },

    async confirm(stationId: string, { kind, jurisdiction, at }: Confirmation, act: number): Promise<void> {
      await unconfirm(stationId, act);
      await trx
        .insertInto('confirmation')
        .values({
          id: await chance.id(),
          station_id: stationId,
          kind,
          jurisdiction,
          at,
          made_by: act,
          dropped_by: null,
        })
        .execute();
      await changed();
    },

    /** The stations that a command put on the list, and those it confirmed. */
    async touchedBy(
      act: number,
    ): Promise<{ readonly added: readonly Station[]; readonly confirmed: readonly Station[] }> {
      const added = await listed().where('station.made_by', '=', act).execute();
      const confirmed = await listed().where('confirmation.made_by', '=', act).execute();
      return { added: added.map(toStation), confirmed: confirmed.map(toStation) };
    },

    /** The stations that anything was ever noted of: refs, hours, rooms. They keep their codes. */
    async inUse(): Promise<ReadonlySet<string>> {
      const ids = new Set<string>();
      for (const [table, column] of resting) {
        const rows = await trx.selectFrom(table).select(`${column} as id`).distinct().execute();
        for (const { id } of rows) if (id !== null) ids.add(id);
      }
      return ids;
    },
  };
};

type StationRow = Selectable<Tables['station']>;

interface Confirmed {
  readonly confirmed_kind: string | null;
  readonly confirmed_jurisdiction: string | null;
  readonly confirmed_at: number | null;
}

const toStation = (row: StationRow & Confirmed): Station => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: (row.confirmed_kind ?? row.kind) as StationKind,
  aliases: JSON.parse(row.aliases) as string[],
  area: row.area,
  force: row.force,
  jurisdiction: (row.confirmed_jurisdiction ?? row.jurisdiction) as JurisdictionName,
  address: row.address,
  latitude: row.latitude,
  longitude: row.longitude,
  exits: row.exits,
  travel: row.travel,
  notes: row.notes,
  link: row.link,
  verified: row.verified === 1 || row.confirmed_kind !== null,
  asOf: row.confirmed_at ?? row.as_of,
});

const toRow = ({ aliases, verified, asOf, ...station }: Station): Omit<StationRow, 'made_by' | 'dropped_by'> => ({
  ...station,
  aliases: JSON.stringify(aliases),
  verified: verified ? 1 : 0,
  as_of: asOf,
});
