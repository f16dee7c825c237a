import type { Instant, Range } from '../ranges.ts';
import type { Arrestee } from './arrestee.ts';
import { type Clocks, clocksOf, demandEnd, firstPlausibleRelease } from './clocks.ts';
import { believedAt, type Custody } from './fold.ts';
import type { Jurisdiction } from './jurisdictions.ts';
import type { CustodySettings } from './settings.ts';
import { toMinute, type Unnamed, unnamedAt } from './unnamed.ts';

/** One ref, or several people without one, believed held at a station. Without a ref there is nobody to ask after. */
export interface Held extends Omit<Clocks, 'demandUntil'> {
  readonly refId: string | null;
  readonly count: number;
  /** When they may walk out. */
  readonly demand: Range;
  /** Where nobody has seen them at any station: when they were arrested, as far as is known, and when they should have come. */
  readonly unseen: { readonly since: Instant; readonly from: Instant } | null;
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

export function heldByRef(
  arrestee: Arrestee,
  jurisdiction: Jurisdiction,
  now: Instant,
  settings: CustodySettings,
): Held {
  const { demandUntil, ...clocks } = clocksOf(arrestee, jurisdiction, now, settings);
  const heardAt = arrestee.stays.at(-1)?.heardAt ?? arrestee.reportedAt;
  const start = Math.max(firstPlausibleRelease(arrestee, settings), toMinute(heardAt));
  const demand = { start, end: demandUntil };
  return { refId: arrestee.refId, count: 1, demand, ...clocks, unseen: unseenOf(arrestee, settings) };
}

/** Only a report says that they are held. Of one that comes late, whoever made it may have more to say first. */
function unseenOf({ stays, arrestedAt, reportedAt }: Arrestee, settings: CustodySettings): Held['unseen'] {
  if (stays.some(({ placedAt }) => placedAt !== null)) return null;
  const since = arrestedAt ?? reportedAt;
  return { since, from: Math.max(since + settings.seenAfterArrestMs, reportedAt + settings.seenAnswerMs) };
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
    ...{ askAfter: null, askEstimated: true, askAheadAt: null, stoppedSince: null, unseen: null },
    overdue: now >= coverUntil,
  };
}
