import type { JurisdictionName } from '../custody/jurisdictions.ts';
import type { Transaction } from '../database.ts';
import type { Instant, Range } from '../ranges.ts';
import { unknownStationCode } from '../stations/station.ts';

/** A time in which a station was awake. */
export interface Spell {
  readonly stationId: string;
  /** As the station is known today: the one an admin confirmed counts. */
  readonly jurisdiction: JurisdictionName;
  /** The first fact that bears on it. */
  readonly fromSeq: number;
  readonly closedAt: Instant | null;
}

/** Hours somebody was down for, and when that was so; null: before anybody asks, or until now. */
export interface PastSignUp extends Range {
  readonly madeAt: Instant | null;
  readonly droppedAt: Instant | null;
}

/** What the rota was like at any moment since some other one. */
export const rotaHistoryStore = (trx: Transaction) => ({
  /** The stations awake at `since` or later, but for the one nobody can wait at. */
  async spellsSince(since: Instant): Promise<Spell[]> {
    const rows = await trx
      .selectFrom('activation')
      .innerJoin('station', 'station.id', 'activation.station_id')
      .leftJoin('confirmation', (join) =>
        join.onRef('confirmation.station_id', '=', 'station.id').on('confirmation.dropped_by', 'is', null),
      )
      .select(['activation.station_id', 'from_seq', 'closed_at'])
      .select((row) => row.fn.coalesce('confirmation.jurisdiction', 'station.jurisdiction').as('jurisdiction'))
      .where('station.code', '<>', unknownStationCode)
      .where((row) => row.or([row('closed_at', 'is', null), row('closed_at', '>=', since)]))
      .orderBy('activation.station_id')
      .orderBy('from_seq')
      .execute();
    return rows.map((row) => ({
      stationId: row.station_id,
      jurisdiction: row.jurisdiction as JurisdictionName,
      fromSeq: row.from_seq,
      closedAt: row.closed_at,
    }));
  },

  /** Sign-ups that end after `from` and stood when act `since` was done, or later. */
  async signUpsSince(stationId: string, from: Instant, since: number): Promise<PastSignUp[]> {
    const rows = await trx
      .selectFrom('sign_up')
      .leftJoin('audit as making', 'making.seq', 'sign_up.made_by')
      .leftJoin('audit as dropping', 'dropping.seq', 'sign_up.dropped_by')
      .select(['starts_at', 'ends_at', 'made_by', 'making.at as made_at', 'dropping.at as dropped_at'])
      .where('station_id', '=', stationId)
      .where('ends_at', '>', from)
      .where((row) => row.or([row('dropped_by', 'is', null), row('dropped_by', '>', since)]))
      .execute();
    return rows.map((row) => ({
      start: row.starts_at,
      end: row.ends_at,
      madeAt: row.made_by > since ? row.made_at : null,
      droppedAt: row.dropped_at,
    }));
  },
});
