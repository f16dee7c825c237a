import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** A coordinator's own shift; `stationId` null is every station, `end` null is until further notice. */
export interface Duty {
  readonly id: string;
  readonly personId: string;
  readonly stationId: string | null;
  readonly start: Instant;
  readonly end: Instant | null;
  /** When the shift began that this goes on with, perhaps for other stations. */
  readonly since: Instant;
}

type NewDuty = Omit<Duty, 'id' | 'since'> & Partial<Pick<Duty, 'since'>>;

export const dutyStore = (trx: Transaction, chance: Chance) => ({
  /** Every duty that holds at `now`. */
  async running(now: Instant): Promise<Duty[]> {
    const rows = await trx
      .selectFrom('duty')
      .selectAll()
      .where('dropped_by', 'is', null)
      .where('starts_at', '<=', now)
      .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
      .orderBy('starts_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      stationId: row.station_id,
      start: row.starts_at,
      end: row.ends_at,
      since: row.shift_since,
    }));
  },

  async start(duty: NewDuty, act: number): Promise<void> {
    await trx
      .insertInto('duty')
      .values({
        id: await chance.id(),
        person_id: duty.personId,
        station_id: duty.stationId,
        starts_at: duty.start,
        ends_at: duty.end,
        shift_since: duty.since ?? duty.start,
        made_by: act,
        dropped_by: null,
      })
      .execute();
  },

  /** Whose duties one command began or ended. */
  async peopleOf(act: number): Promise<string[]> {
    const rows = await trx
      .selectFrom('duty')
      .select('person_id')
      .distinct()
      .where((row) => row.or([row('made_by', '=', act), row('dropped_by', '=', act)]))
      .execute();
    return rows.map((row) => row.person_id);
  },

  /** Whether any duty of somebody's was ended, or ended by the clock, after `since`. */
  async hasEndedSince(personId: string, since: Instant, now: Instant): Promise<boolean> {
    const row = await trx
      .selectFrom('duty')
      .leftJoin('audit', 'audit.seq', 'duty.dropped_by')
      .select('duty.id')
      .where('duty.person_id', '=', personId)
      .where((row) =>
        row.or([
          row('audit.at', '>=', since),
          row.and([row('dropped_by', 'is', null), row('ends_at', '>', since), row('ends_at', '<=', now)]),
        ]),
      )
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },

  async drop(ids: readonly string[], act: number): Promise<void> {
    if (ids.length > 0) await trx.updateTable('duty').set({ dropped_by: act }).where('id', 'in', ids).execute();
  },
});
