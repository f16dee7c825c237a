import type { Transaction } from '../database.ts';
import type { Target } from '../outbox/letter.ts';
import { contains, type Instant, type Range } from '../ranges.ts';

/** That somebody came to know that nobody is down for some hours. */
export interface Hearing extends Range {
  /** When a network took the message, or they said that they are on it; null: it has just been queued. */
  readonly at: Instant | null;
  readonly target: Target;
  /** Null where they said so themselves. */
  readonly network: string | null;
}

/** Which hours letters told of, and who said that they are on it; kept apart from the alarms, whose hours change. */
export const hearingStore = (trx: Transaction) => ({
  async noteHearing(
    { stationId, start, end }: Range & { readonly stationId: string },
    at: Instant,
    by: { readonly letter: number } | { readonly personId: string },
  ): Promise<void> {
    await trx
      .insertInto('hearing')
      .values({
        station_id: stationId,
        starts_at: start,
        ends_at: end,
        at,
        outbox_seq: 'letter' in by ? by.letter : null,
        person_id: 'personId' in by ? by.personId : null,
      })
      .execute();
  },

  /** By station what was heard of hours that end after `from`. A letter that no network took counts if it was queued `lately`. */
  async hearings(from: Instant, lately: Range): Promise<Map<string, Hearing[]>> {
    const rows = await trx
      .selectFrom('hearing')
      .leftJoin('outbox', 'outbox.seq', 'hearing.outbox_seq')
      .select(['hearing.station_id', 'starts_at', 'ends_at', 'at', 'person_id'])
      .select(['target_kind', 'target_id', 'network', 'state', 'accepted_at', 'created_at'])
      .where('ends_at', '>', from)
      .orderBy('hearing.seq')
      .execute();
    const heard = new Map<string, Hearing[]>();
    for (const row of rows) {
      const isQueued = row.state === 'queued' || row.state === 'sending';
      const isOnItsWay = isQueued && contains(lately, row.created_at ?? 0);
      if (row.person_id === null && row.accepted_at === null && !isOnItsWay) continue;
      const one = {
        start: row.starts_at,
        end: row.ends_at,
        at: row.person_id === null ? row.accepted_at : row.at,
        target: { kind: row.target_kind ?? 'person', id: row.target_id ?? row.person_id ?? '' },
        network: row.network,
      };
      heard.set(row.station_id, [...(heard.get(row.station_id) ?? []), one]);
    }
    return heard;
  },

  async forgetHearings(endedBefore: Instant): Promise<void> {
    await trx.deleteFrom('hearing').where('ends_at', '<', endedBefore).execute();
  },
});
