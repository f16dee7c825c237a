import { hourMs, type Instant, type Range } from '../ranges.ts';
import type { Arrestee } from './arrestee.ts';
import { firstSeen } from './arrestee.ts';
import { type Beginnings, beginningsOf, type Start } from './beginnings.ts';
import { courtHolidays } from './court-days.ts';
import type { Jurisdiction, Regime } from './jurisdictions.ts';
import { regimeOf } from './regimes.ts';
import { runsOutAt } from './run-out.ts';
import type { CustodySettings } from './settings.ts';
import { awaySince, awayTimes } from './trips.ts';

export interface Clocks {
  readonly coverUntil: Instant;
  readonly coverEstimated: boolean;
  /** Null where the law names no hour. */
  readonly askAfter: Instant | null;
  readonly askEstimated: boolean;
  /** When to ask about the second period, where the law has one. */
  readonly askAheadAt: Instant | null;
  /** At a hospital since then: both clocks stand still, and are shown as they stood on leaving. */
  readonly stoppedSince: Instant | null;
  /** The cover clock has run out, and nobody said that they left. */
  readonly overdue: boolean;
  readonly demandUntil: Instant;
}

/** All in elapsed hours: on a clock-change night the wall shows one more or less. */
export function clocksOf(
  arrestee: Arrestee,
  jurisdiction: Jurisdiction,
  now: Instant,
  settings: CustodySettings,
): Clocks {
  const hours = hoursOf(arrestee, jurisdiction, settings);
  const { ending } = arrestee;
  return {
    ...hours,
    overdue: !ending && hours.stoppedSince === null && now >= hours.coverUntil,
    demandUntil: ending?.at ?? demandEnd(hours.coverUntil, now, settings),
  };
}

type Hours = Pick<Clocks, 'coverUntil' | 'coverEstimated' | 'askAfter' | 'askEstimated' | 'askAheadAt'>;
type Standing = Hours & Pick<Clocks, 'stoppedSince'>;

const known = new WeakMap<
  Arrestee,
  { readonly jurisdiction: Jurisdiction; readonly settings: CustodySettings; readonly hours: Standing }
>();

/** What is the same at any moment, until something more is heard of them: reckoned once. */
function hoursOf(arrestee: Arrestee, jurisdiction: Jurisdiction, settings: CustodySettings): Standing {
  const before = known.get(arrestee);
  if (before?.jurisdiction === jurisdiction && before.settings === settings) return before.hours;
  const { ending, trips, extension } = arrestee;
  const hours = {
    ...(extension ? extended(extension, awayTimes(trips)) : reckoned(arrestee, jurisdiction, settings)),
    stoppedSince: ending ? null : awaySince(trips),
  };
  known.set(arrestee, { jurisdiction, settings, hours });
  return hours;
}

/** Only what happens to the clocks after it was said comes on top. */
function extended({ from, until }: NonNullable<Arrestee['extension']>, away: readonly Range[]): Hours {
  const both = runsOutAt(from, until - from, away);
  return { coverUntil: both, coverEstimated: false, askAfter: both, askEstimated: false, askAheadAt: null };
}

function reckoned(arrestee: Arrestee, jurisdiction: Jurisdiction, settings: CustodySettings): Hours {
  const regime = regimeOf(arrestee.regime, jurisdiction);
  const begun = beginningsOf(arrestee);
  const cover = coverStart(begun, regime, settings);
  const ask = askStart(begun, regime);
  const away = awayTimes(arrestee.trips);
  const after = ({ at }: Start, ms: number) => runsOutAt(at, ms, [...away, ...uncounted(at, ms, regime)]);
  const asked = (ms: number | null) => (ms === null ? null : after(ask, ms));
  return {
    coverUntil: after(cover, regime.coverMs),
    coverEstimated: cover.estimated,
    askAfter: asked(regime.askAfterMs),
    askEstimated: ask.estimated,
    askAheadAt: asked(regime.askAheadAfterMs),
  };
}

/** More days in a row than any on which no court sits. */
const longestHolidaysMs = 7 * 24 * hourMs;

const uncounted = (start: Instant, ms: number, { courtHolidaysCount }: Regime): Range[] =>
  courtHolidaysCount ? [] : courtHolidays({ start, end: start + ms + longestHolidaysMs });

/** Nobody leaves the demand by silence: past `coverUntil` it goes on in steps, each known `overdueNoticeMs` before it begins. */
export function demandEnd(coverUntil: Instant, now: Instant, settings: CustodySettings): Instant {
  const { overdueStepMs, overdueNoticeMs } = settings;
  const steps = now < coverUntil ? 0 : Math.floor((now + overdueNoticeMs - coverUntil) / overdueStepMs) + 1;
  return coverUntil + steps * overdueStepMs;
}

/** The first moment they may walk out, if nothing else is known than when it all began. Never depends on now. */
export function firstPlausibleRelease(arrestee: Arrestee, settings: CustodySettings): Instant {
  const seen = firstSeen(arrestee);
  const arrestedAt = arrestee.arrestedAt ?? arrestee.reportedAt;
  return seen !== null ? seen + settings.plausibleAfterArrivalMs : arrestedAt + settings.plausibleAfterArrestMs;
}

/** The last booking: whoever was moved and booked again may stay longer than the law's clock says. */
function coverStart(begun: Beginnings, { coverFrom, askFrom }: Regime, settings: CustodySettings): Start {
  const { arrest, arrivals, bookings } = begun;
  if (coverFrom === 'arrest') return arrest;
  if (bookings.length > 0) return { at: Math.max(...bookings), estimated: false };
  if (arrivals.length === 0) return { at: arrest.at + settings.bookingAfterArrestMs, estimated: true };
  const arrived = Math.min(...arrivals);
  return { at: askFrom === 'booking' ? arrived : arrived + settings.bookingAfterArrivalMs, estimated: true };
}

/** The first of its kind at any station: no move restarts it. */
function askStart({ arrest, arrivals, bookings }: Beginnings, { askFrom }: Regime): Start {
  const told = { arrest: arrest.estimated ? [] : [arrest.at], arrival: arrivals, booking: bookings }[askFrom];
  const standIns = askFrom === 'booking' && arrivals.length > 0 ? arrivals : [arrest.at];
  const at = Math.min(...(told.length > 0 ? told : standIns));
  // Whoever was booked in had arrived: an arrival or report that says later is not the first.
  const first = Math.min(at, ...bookings);
  return { at: first, estimated: told.length === 0 || first < at };
}
