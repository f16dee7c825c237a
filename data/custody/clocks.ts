import type { Instant } from '../ranges.ts';
import { type Arrestee, firstOf, lastOf } from './arrestee.ts';
import type { Jurisdiction } from './jurisdictions.ts';
import type { CustodySettings } from './settings.ts';

export interface Clocks {
  readonly coverUntil: Instant;
  readonly coverEstimated: boolean;
  readonly askAfter: Instant;
  readonly askEstimated: boolean;
  /** When to ask about the second period, where the law has one. */
  readonly askAheadAt: Instant | null;
  /** The cover clock has run out, and nobody said that they left. */
  readonly overdue: boolean;
  readonly demandUntil: Instant;
}

/** A moment that was told, or reckoned from another. */
interface Start {
  readonly at: Instant;
  readonly estimated: boolean;
}

/** All in elapsed hours: on a clock-change night the wall shows one more or less. */
export function clocksOf(
  arrestee: Arrestee,
  jurisdiction: Jurisdiction,
  now: Instant,
  settings: CustodySettings,
): Clocks {
  const cover = coverStart(arrestee, jurisdiction, settings);
  const ask = askStart(arrestee, jurisdiction);
  const coverUntil = cover.at + jurisdiction.coverMs;
  const { askAheadAfterMs } = jurisdiction;
  return {
    coverUntil,
    coverEstimated: cover.estimated,
    askAfter: ask.at + jurisdiction.askAfterMs,
    askEstimated: ask.estimated,
    askAheadAt: askAheadAfterMs === null ? null : ask.at + askAheadAfterMs,
    overdue: !arrestee.ending && now >= coverUntil,
    demandUntil: arrestee.ending?.at ?? demandEnd(coverUntil, now, settings),
  };
}

/** Nobody leaves the demand by silence: past `coverUntil` it goes on in steps, each known `overdueNoticeMs` before it begins. */
export function demandEnd(coverUntil: Instant, now: Instant, settings: CustodySettings): Instant {
  const { overdueStepMs, overdueNoticeMs } = settings;
  const steps = now < coverUntil ? 0 : Math.floor((now + overdueNoticeMs - coverUntil) / overdueStepMs) + 1;
  return coverUntil + steps * overdueStepMs;
}

/** The first moment they may walk out, if nothing else is known than when it all began. Never depends on now. */
export function firstPlausibleRelease(arrestee: Arrestee, settings: CustodySettings): Instant {
  const seen = firstOf([...arrestee.arrivals, ...arrestee.bookings]);
  return seen !== null ? seen + settings.plausibleAfterArrivalMs : arrestOr(arrestee) + settings.plausibleAfterArrestMs;
}

/** The last booking: whoever was moved and booked again may stay longer than the law's clock says. */
function coverStart(arrestee: Arrestee, { askFrom }: Jurisdiction, settings: CustodySettings): Start {
  const booked = lastOf(arrestee.bookings);
  if (booked !== null) return { at: booked, estimated: false };
  const arrived = firstOf(arrestee.arrivals);
  if (arrived === null) return { at: arrestOr(arrestee) + settings.bookingAfterArrestMs, estimated: true };
  return { at: askFrom === 'booking' ? arrived : arrived + settings.bookingAfterArrivalMs, estimated: true };
}

/** The first of its kind at any station: no move restarts it. */
function askStart(arrestee: Arrestee, { askFrom }: Jurisdiction): Start {
  const [arrived, booked] = [firstOf(arrestee.arrivals), firstOf(arrestee.bookings)];
  const [wanted, standIn] =
    askFrom === 'arrival' ? [arrived, arrestOr(arrestee)] : [booked, arrived ?? arrestOr(arrestee)];
  const at = wanted ?? standIn;
  // Whoever was booked in had arrived: an arrival or report that says later is not the first.
  if (booked !== null && booked < at) return { at: booked, estimated: true };
  return { at, estimated: wanted === null };
}

const arrestOr = ({ arrestedAt, reportedAt }: Arrestee): Instant => arrestedAt ?? reportedAt;
