import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Heard, PastGap } from './past-gap.ts';
import type { Uncovered } from './uncovered.ts';

/** How far the auditor looked: all up to this act and this fact was in the store. */
export interface AuditorRun {
  readonly at: Instant;
  readonly act: number;
  readonly factSeq: number;
  /** Everything that should have been told was, or somebody knows that it was not. */
  readonly isContent: boolean;
}

const toPastGap = (row: Selectable<Tables['past_gap']>): PastGap => ({
  stationId: row.station_id,
  start: row.starts_at,
  end: row.ends_at,
  knownAt: row.known_at,
  missed: row.missed === 1,
  heard: JSON.parse(row.heard) as Heard[],
  alarm: row.alarm,
});

export const auditorStore = (trx: Transaction, chance: Chance) => ({
  async lastRun(): Promise<AuditorRun | null> {
    const row = await trx.selectFrom('auditor').selectAll().executeTakeFirst();
    return row ? { at: row.ran_at, act: row.act, factSeq: row.fact_seq, isContent: row.content === 1 } : null;
  },

  async noteRun({ at, act, factSeq, isContent }: AuditorRun): Promise<void> {
    const run = { ran_at: at, act, fact_seq: factSeq, content: isContent ? 1 : 0 } as const;
    await trx
      .insertInto('auditor')
      .values({ id: 1, ...run, beat_at: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(run))
      .execute();
  },

  /** Somebody outside was told that all is well. */
  async noteBeat(at: Instant): Promise<void> {
    await trx.updateTable('auditor').set({ beat_at: at }).execute();
  },

  /** The uncovered hours of each station, as they stood when the auditor last looked. */
  async watched(): Promise<Map<string, Uncovered[]>> {
    const rows = await trx.selectFrom('watched_gap').selectAll().orderBy('station_id').execute();
    return new Map(rows.map((row) => [row.station_id, JSON.parse(row.hours) as Uncovered[]]));
  },

  async watch(stationId: string, uncovered: readonly Uncovered[]): Promise<void> {
    await trx.deleteFrom('watched_gap').where('station_id', '=', stationId).execute();
    if (uncovered.length === 0) return;
    const hours = JSON.stringify(uncovered);
    await trx.insertInto('watched_gap').values({ station_id: stationId, hours }).execute();
  },

  async keep(gap: PastGap): Promise<void> {
    await trx
      .insertInto('past_gap')
      .values({
        id: await chance.id(),
        station_id: gap.stationId,
        starts_at: gap.start,
        ends_at: gap.end,
        known_at: gap.knownAt,
        missed: gap.missed ? 1 : 0,
        heard: JSON.stringify(gap.heard),
        alarm: gap.alarm,
      })
      .execute();
  },

  /** Every gap that was running in a stretch of time and is over, at one station or at all, in order. */
  async past({ start, end }: Range, stationId?: string): Promise<PastGap[]> {
    const rows = await trx
      .selectFrom('past_gap')
      .selectAll()
      .where('ends_at', '>', start)
      .where('starts_at', '<', end)
      .$if(stationId !== undefined, (query) => query.where('station_id', '=', stationId ?? ''))
      .orderBy('starts_at')
      .orderBy('ends_at')
      .orderBy('id')
      .execute();
    return rows.map(toPastGap);
  },

  async forgetPast(endedBefore: Instant): Promise<void> {
    await trx.deleteFrom('past_gap').where('ends_at', '<', endedBefore).execute();
  },
});
