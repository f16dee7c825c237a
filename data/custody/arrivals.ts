import type { Range } from '../ranges.ts';
import { type Custody, ledgerOf } from './fold.ts';
import { unexplained } from './pairing.ts';
import { cameAfter, type Presence, presencesAt } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import type { Tally } from './station-ledger.ts';

/** The unmatched arrivals at a station, each with as many people as no known ref there can be. */
export function unexplainedArrivals(custody: Custody, stationId: string, settings: CustodySettings): Tally[] {
  const { arrivals } = ledgerOf(custody, stationId);
  if (arrivals.length === 0) return [];
  const came = presencesAt(custody, stationId).map((presence) => mayHaveCome(presence, settings));
  const left = unexplained(arrivals, came, ({ at }, { start, end }) => start <= at && at <= end);
  return arrivals.map((arrival, index) => ({ ...arrival, count: left[index] ?? 0 })).filter(({ count }) => count > 0);
}

/** When a ref may have come: about as logged, perhaps late; not logged, at any time until a booking should have followed. */
function mayHaveCome(presence: Presence, settings: CustodySettings): Range {
  const { arrived, seen, cameBy, stay } = presence;
  if (arrived)
    return { start: arrived.at - settings.refMayRepeatWithinMs, end: arrived.at + settings.mayRepeatWithinMs };
  const expected = cameBy + settings.bookingAfterArrestMs;
  const end = Math.min(expected, seen?.at ?? expected, stay.left?.at ?? expected);
  return { start: cameAfter(presence, settings), end };
}
