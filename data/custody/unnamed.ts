import { type Instant, minuteMs } from '../ranges.ts';
import { unexplainedArrivals } from './arrivals.ts';
import { unvettedSince } from './counts.ts';
import { type Custody, ledgerOf } from './fold.ts';
import { isAfter, presencesAt, shareIn } from './presence.ts';
import { unmatchedOuts } from './releases.ts';
import type { CustodySettings } from './settings.ts';
import type { HeadCountReport, Tally } from './station-ledger.ts';

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
 * Only a head-count by level 1 or up takes unnamed people away, also those whom a supporter counted: releases without a
 * ref shorten no demand, and silence takes nobody away. Nor does one that finds nobody: a slip there would leave somebody
 * alone on the pavement, so that takes a stand-down. A count of as many as before leaves them as they are, so their demand
 * keeps its start.
 */
export function unnamedAt(custody: Custody, stationId: string, settings: CustodySettings): Unnamed[] {
  const beyondRefs = (count: HeadCountReport) => unnamedIn(custody, stationId, count, settings);
  const vansSince = (count: HeadCountReport | null) => unexplainedArrivals(custody, stationId, count, settings);
  const { headCounts } = ledgerOf(custody, stationId);
  const counts = headCounts.filter(isSettled);
  let certain = vansBefore(vansSince(null), counts[0], settings);
  for (const [index, count] of counts.entries()) {
    const later = vansBefore(vansSince(count), counts[index + 1], settings);
    certain = [...resized(certain, beyondRefs(count), count), ...later];
  }
  const claims = unvettedSince(headCounts, counts.at(-1) ?? null).map((count) =>
    counted('unvetted', beyondRefs(count) + sizeOf(vansSince(count)) - sizeOf(certain), count),
  );
  return [...certain, ...claims.filter(({ count }) => count > 0)];
}

const isSettled = ({ vetted, most, kind }: HeadCountReport): boolean => vetted && (most > 0 || kind === 'stood-down');

/** Those before a head-count, of which it speaks too; undefined: all. */
const vansBefore = (vans: readonly Tally[], count: HeadCountReport | undefined, settings: CustodySettings): Unnamed[] =>
  vans.filter((van) => !count || !isAfter(van, count)).map((van) => fromVan(van, settings));

const sizeOf = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

/** How many a head-count found beyond the refs that were surely counted with them: who was reported out before it was not. */
function unnamedIn(custody: Custody, stationId: string, count: HeadCountReport, settings: CustodySettings): number {
  const refs = presencesAt(custody, stationId).filter((ref) => shareIn(count, ref, settings).least === 1);
  const { maybeBefore } = unmatchedOuts(custody, stationId, count, settings);
  return Math.max(0, count.most - refs.length + maybeBefore);
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
