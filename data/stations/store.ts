import { everyAct } from '../acts.ts';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import { grouped } from '../grouped.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import { stationListStore } from './list-store.ts';

/** A coordinator's own number for a station; of two for the same hours the later one holds. `far`: 1, or as usual 0. */
export interface StationSetting {
  readonly kind: 'wanted' | 'grid' | 'far';
  readonly value: number;
  readonly from: Instant;
  /** Null: until changed. */
  readonly until: Instant | null;
}

const toSetting = (row: Tables['station_setting']): StationSetting => ({
  kind: row.kind,
  value: row.value,
  from: row.starts_at,
  until: row.ends_at,
});

export const stationStore = (trx: Transaction, chance: Chance) => ({
  ...stationListStore(trx, chance),

  /** A station's own numbers, as they stood after an act. */
  async settings(stationId: string, act = everyAct): Promise<StationSetting[]> {
    const rows = await trx
      .selectFrom('station_setting')
      .selectAll()
      .where('station_id', '=', stationId)
      .where('made_by', '<=', act)
      .where((row) => row.or([row('dropped_by', 'is', null), row('dropped_by', '>', act)]))
      .orderBy('made_by')
      .execute();
    return rows.map(toSetting);
  },

  /** Those of each of these stations that has any. */
  async settingsOfEach(stationIds: readonly string[]): Promise<Map<string, StationSetting[]>> {
    const rows = await trx
      .selectFrom('station_setting')
      .selectAll()
      .where('station_id', 'in', stationIds)
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
