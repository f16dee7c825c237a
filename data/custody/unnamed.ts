import { type Instant, minuteMs } from '../ranges.ts';
import { unexplainedArrivals } from './arrivals.ts';
import { countsInForce } from './counts.ts';
import { type Custody, ledgerOf } from './fold.ts';
import { presencesAt, shareIn } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import { byTime, type HeadCountReport, type Tally } from './station-ledger.ts';

/** People told of, inside or arriving, whom no ref stands for. */
export interface Unnamed {
  readonly kind: 'counted' | 'arrived' | 'unvetted';
  readonly count: number;
  /** From when on they may come out, as far as is known. */
  readonly from: Instant;
  /** When their hours are taken to begin; of an unvetted count, when it was told. */
  readonly since: Instant;
}

/**
 * Only a head-count by level 1 or up takes unnamed people away: releases without a ref shorten no demand.
 * A count that finds as many as before leaves them as they are, so their demand keeps its start.
 */
export function unnamedAt(custody: Custody, stationId: string, now: Instant, settings: CustodySettings): Unnamed[] {
  const beyondRefs = (count: HeadCountReport) => unnamedIn(custody, stationId, count, settings);
  const counts = ledgerOf(custody, stationId).headCounts.filter(({ vetted }) => vetted);
  let certain: Unnamed[] = [];
  for (const told of [...counts, ...unexplainedArrivals(custody, stationId, settings)].sort(byTime)) {
    if ('most' in told) certain = resized(certain, beyondRefs(told), told);
    else certain.push(fromVan(told, settings));
  }
  const claims = countsInForce(custody, stationId, now, settings).unvetted.map((count) =>
    counted('unvetted', beyondRefs(count) - sizeOf(certain), count),
  );
  return [...certain, ...claims.filter(({ count }) => count > 0)];
}

const sizeOf = (groups: readonly Unnamed[]): number => groups.reduce((sum, { count }) => sum + count, 0);

/** How many a head-count found beyond the refs that were surely counted with them. */
function unnamedIn(custody: Custody, stationId: string, count: HeadCountReport, settings: CustodySettings): number {
  const refs = presencesAt(custody, stationId).filter((ref) => shareIn(count, ref, settings).least === 1);
  return Math.max(0, count.most - refs.length);
}

/** As many as were counted: those known longest stay, the rest are new. */
function resized(known: readonly Unnamed[], count: number, told: HeadCountReport): Unnamed[] {
  let room = count;
  const kept = known.map((group) => {
    const size = Math.min(group.count, room);
    room -= size;
    return { ...group, count: size };
  });
  return [...kept, counted('counted', room, told)].filter((group) => group.count > 0);
}

const counted = (kind: 'counted' | 'unvetted', count: number, { heardAt }: HeadCountReport): Unnamed => ({
  kind,
  count,
  from: toMinute(heardAt),
  since: heardAt,
});

const fromVan = ({ count, at, heardAt }: Tally, { plausibleAfterArrivalMs }: CustodySettings): Unnamed => ({
  kind: 'arrived',
  count,
  from: Math.max(at + plausibleAfterArrivalMs, toMinute(heardAt)),
  since: at,
});

/** The whole minute a moment lies in. */
export const toMinute = (at: Instant): Instant => Math.floor(at / minuteMs) * minuteMs;
