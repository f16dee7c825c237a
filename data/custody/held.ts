import type { Instant, Range } from '../ranges.ts';
import type { Arrestee } from './arrestee.ts';
import { clocksOf, demandEnd, firstPlausibleRelease } from './clocks.ts';
import { believedAt, type Custody } from './fold.ts';
import type { Jurisdiction } from './jurisdictions.ts';
import type { CustodySettings } from './settings.ts';
import { toMinute, type Unnamed, unnamedAt } from './unnamed.ts';

/** One ref, or several people without one, believed held at a station. */
export interface Held {
  readonly refId: string | null;
  readonly count: number;
  /** When they may walk out. */
  readonly demand: Range;
  readonly coverUntil: Instant;
  readonly coverEstimated: boolean;
  readonly overdue: boolean;
}

/** Everybody believed held at a station: together, the hours in which somebody must wait outside. */
export function heldAt(
  custody: Custody,
  stationId: string,
  jurisdiction: Jurisdiction,
  now: Instant,
  settings: CustodySettings,
  unnamed: readonly Unnamed[] = unnamedAt(custody, stationId, settings),
): Held[] {
  const named = believedAt(custody, stationId).map((arrestee) => heldByRef(arrestee, jurisdiction, now, settings));
  return [...named, ...unnamed.map((group) => heldUnnamed(group, jurisdiction, now, settings))];
}

function heldByRef(arrestee: Arrestee, jurisdiction: Jurisdiction, now: Instant, settings: CustodySettings): Held {
  const { coverUntil, coverEstimated, overdue, demandUntil } = clocksOf(arrestee, jurisdiction, now, settings);
  const heardAt = arrestee.stays.at(-1)?.heardAt ?? arrestee.reportedAt;
  const start = Math.max(firstPlausibleRelease(arrestee, settings), toMinute(heardAt));
  const demand = { start, end: demandUntil };
  return { refId: arrestee.refId, count: 1, demand, coverUntil, coverEstimated, overdue };
}

/** Whom nobody named is reckoned as somebody who has just arrived; of a claim nobody vetted news is asked sooner. */
function heldUnnamed(
  { kind, count, from, since }: Unnamed,
  { coverMs }: Jurisdiction,
  now: Instant,
  settings: CustodySettings,
): Held {
  const isClaim = kind === 'unvetted';
  const coverUntil = since + (isClaim ? settings.unvettedCountHoldsMs : settings.bookingAfterArrivalMs + coverMs);
  return {
    refId: null,
    count,
    // No law ends a claim, so its steps run from the beginning, each known before it begins.
    demand: { start: from, end: demandEnd(isClaim ? since : coverUntil, now, settings) },
    coverUntil,
    coverEstimated: true,
    overdue: now >= coverUntil,
  };
}
