import type { Chance } from '../chance.ts';
import type { JurisdictionName } from '../custody/jurisdictions.ts';
import type { Transaction } from '../database.ts';
import { grouped } from '../grouped.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Station } from './station.ts';

/** A coordinator's own number for a station; of two for the same hours the later one holds. */
export interface StationSetting {
  readonly kind: 'wanted' | 'grid';
  readonly value: number;
  readonly from: Instant;
  /** Null: until changed. */
  readonly until: Instant | null;
}

const toStation = (row: Tables['station']): Station => ({
  ...row,
  aliases: JSON.parse(row.aliases) as string[],
  jurisdiction: row.jurisdiction as JurisdictionName,
});

const toSetting = (row: Tables['station_setting']): StationSetting => ({
  kind: row.kind,
  value: row.value,
  from: row.starts_at,
  until: row.ends_at,
});

export const stationStore = (trx: Transaction, chance: Chance) => ({
  async all(): Promise<Station[]> {
    return (await trx.selectFrom('station').selectAll().orderBy('code').execute()).map(toStation);
  },

  async byId(id: string): Promise<Station> {
    return toStation(await trx.selectFrom('station').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  },

  async byCode(code: string): Promise<Station | null> {
    const row = await trx.selectFrom('station').selectAll().where('code', '=', code).executeTakeFirst();
    return row ? toStation(row) : null;
  },

  /** Changes whenever a station is added. */
  async version(): Promise<number> {
    const row = await trx.selectFrom('counter').select('value').where('name', '=', 'stations').executeTakeFirst();
    return row?.value ?? 0;
  },

  async add(station: Omit<Station, 'id'>): Promise<string> {
    const id = await chance.id();
    await trx
      .insertInto('counter')
      .values({ name: 'stations', value: 1 })
      .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ value: row('counter.value', '+', 1) })))
      .execute();
    await trx
      .insertInto('station')
      .values({ ...station, id, aliases: JSON.stringify(station.aliases) })
      .execute();
    return id;
  },

  async settings(stationId: string): Promise<StationSetting[]> {
    const rows = await trx
      .selectFrom('station_setting')
      .selectAll()
      .where('station_id', '=', stationId)
      .where('dropped_by', 'is', null)
      .orderBy('made_by')
      .execute();
    return rows.map(toSetting);
  },

  /** Those of every station that has any. */
  async allSettings(): Promise<Map<string, StationSetting[]>> {
    const rows = await trx
      .selectFrom('station_setting')
      .selectAll()
      .where('dropped_by', 'is', null)
      .orderBy('made_by')
      .execute();
    const groups = grouped(rows, (row) => row.station_id);
    return new Map([...groups].map(([stationId, own]) => [stationId, own.map(toSetting)]));
  },

  async set(stationId: string, setting: StationSetting, act: number): Promise<void> {
    await trx
      .insertInto('station_setting')
      .values({
        id: await chance.id(),
        station_id: stationId,
        kind: setting.kind,
        value: setting.value,
        starts_at: setting.from,
        ends_at: setting.until,
        made_by: act,
        dropped_by: null,
      })
      .execute();
  },
});
