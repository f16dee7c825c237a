import type { Range } from '../ranges.ts';
import { type Custody, ledgerOf } from './fold.ts';
import { unexplained } from './pairing.ts';
import { arrivedHere, cameAfter, cameBy, type Presence, presencesAt, seenHere } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import type { Tally } from './station-ledger.ts';

/** The unmatched arrivals at a station, each with as many people as no known ref there can be. */
export function unexplainedArrivals(custody: Custody, stationId: string, settings: CustodySettings): Tally[] {
  const { arrivals } = ledgerOf(custody, stationId);
  const came = presencesAt(custody, stationId).map((presence) => mayHaveCome(presence, settings));
  const left = unexplained(arrivals, came, ({ at }, { start, end }) => start <= at && at <= end);
  return arrivals.map((arrival, index) => ({ ...arrival, count: left[index] ?? 0 })).filter(({ count }) => count > 0);
}

/** When a ref may have come: about as logged, perhaps late; not logged, at any time until a booking should have followed. */
function mayHaveCome(presence: Presence, settings: CustodySettings): Range {
  const arrived = arrivedHere(presence)?.at;
  if (arrived !== undefined)
    return { start: arrived - settings.refMayRepeatWithinMs, end: arrived + settings.mayRepeatWithinMs };
  const expected = cameBy(presence) + settings.bookingAfterArrestMs;
  const end = Math.min(expected, seenHere(presence)?.at ?? expected, presence.stay.left?.at ?? expected);
  return { start: cameAfter(presence, settings), end };
}
