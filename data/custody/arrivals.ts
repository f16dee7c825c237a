import type { Range } from '../ranges.ts';
import { type Custody, ledgerOf } from './fold.ts';
import { unexplained } from './pairing.ts';
import { cameAfter, isAfter, type Presence, presencesAt, shareIn } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import type { HeadCountReport, Tally } from './station-ledger.ts';

/**
 * The unmatched arrivals at a station since a head-count (null: since ever), each with as many people as no known ref
 * there can be. Whom the count is taken to have counted was inside already, and came in no later van; nor did anybody who
 * was known before a stand-down.
 */
export function unexplainedArrivals(
  custody: Custody,
  stationId: string,
  since: HeadCountReport | null,
  settings: CustodySettings,
): Tally[] {
  const { arrivals: vans, stoodDown } = ledgerOf(custody, stationId);
  const arrivals = vans.filter((van) => !since || isAfter(van, since));
  if (arrivals.length === 0) return [];
  const came = presencesAt(custody, stationId)
    .filter(({ stay }) => !stoodDown || stay.seq > stoodDown.seq)
    .filter((presence) => shareIn(since, presence, settings).least === 0)
    .map((presence) => mayHaveCome(presence, settings));
  const left = unexplained(arrivals, came, ({ at }, { start, end }) => start <= at && at <= end);
  return arrivals.map((arrival, index) => ({ ...arrival, count: left[index] ?? 0 })).filter(({ count }) => count > 0);
}

/** When a ref may have come: before they left, and as they were seen. */
function mayHaveCome(presence: Presence, settings: CustodySettings): Range {
  const { start, end } = asSeen(presence, settings);
  return { start, end: Math.min(end, presence.stay.left?.at ?? end) };
}

/** About as logged, perhaps late; not logged, at any time until a booking should have followed. */
function asSeen(presence: Presence, settings: CustodySettings): Range {
  const { arrived, seen, cameBy } = presence;
  if (arrived)
    return { start: arrived.at - settings.refMayRepeatWithinMs, end: arrived.at + settings.mayRepeatWithinMs };
  const expected = cameBy + settings.bookingAfterArrestMs;
  return { start: cameAfter(presence, settings), end: Math.min(expected, seen?.at ?? expected) };
}
