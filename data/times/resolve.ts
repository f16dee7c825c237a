import { minuteMs } from '../ranges.ts';
import type { AskWhy } from './ask-why.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf, endsOn, graceMs } from './candidates.ts';
import type { Resolved, Surroundings } from './check-range.ts';
import { checked } from './check-range.ts';
import type { Clock } from './clock.ts';
import { halfDay, wholeDay } from './clock.ts';
import type { DayRule, Today } from './days.ts';
import type { End, Stretch } from './grammar.ts';
import { readingsOf, startsOf } from './halves.ts';
import type { Reading } from './parts.ts';
import { endsIn, inNight, inPart, startsIn } from './parts.ts';
import { resolveFromNow } from './resolve-now.ts';
import { weekdayOf } from './wall.ts';

/** Hours and their surroundings in, the one range they mean or the question to ask out. */
export function resolveStretch(stretch: Stretch, around: Surroundings, today: Today): Resolved {
  const { start, end } = stretch;
  for (const side of [start, end]) {
    if (side.kind === 'clock' && side.clock.broken) return 'no-such-time';
    if (side.kind === 'clock' && side.clock.unclear) return 'which-half';
  }
  if (end.kind === 'span' && end.ms === 0) return 'several';
  const found =
    start.kind === 'now'
      ? resolveFromNow(start.plusMs, end, around, today)
      : resolveDated(start.clock, end, around, today);
  return typeof found === 'string' ? found : checked(found, today);
}

function resolveDated(start: Clock, end: End, around: Surroundings, today: Today): Resolved {
  const { startDay } = around;
  if (midnightOfDay(start, startDay) || nightJustNow(startDay, today)) return 'which-night';
  const readings =
    end.kind === 'span' ? startsOf(start).map((at) => ({ start: at, end: at })) : readingsOf(start, end.clock);
  if (readings.some((reading) => reading.end - reading.start > halfDay)) return 'too-long';
  const allowed = allowedReadings(readings, around, end.kind === 'span');
  if (typeof allowed === 'string') return allowed;
  const candidates = candidatesOf(allowed, datesFor(around, today), start, end, today);
  return startDay ? pickOnDay(candidates, around, today) : pickNext(candidates, allowed.length, around, today);
}

/** Midnight as a start with a weekday or date is asked back; `midnight tomorrow` is no clearer. */
const midnightOfDay = (start: Clock, day: DayRule | undefined): boolean =>
  start.startsDay === true && day !== undefined && !day.night;

/** On Sunday at 01:30 `Saturday night` may be the night we are in or the next one. */
const nightJustNow = (day: DayRule | undefined, today: Today): boolean =>
  day?.night === true &&
  day.kinds.has('weekday') &&
  today.minutes < 5 * 60 &&
  day.dates.some((date) => weekdayOf(date) === weekdayOf(today.dayNumber - 1));

/** What the parts of the day and a night leave of the readings. */
function allowedReadings(
  readings: readonly Reading[],
  around: Surroundings,
  open: boolean,
): readonly Reading[] | AskWhy {
  const { startPart, endPart, startDay } = around;
  let allowed = readings;
  if (startPart)
    allowed = open ? allowed.filter(({ start }) => startsIn(startPart, start)) : inPart(allowed, startPart, true);
  if (endPart)
    allowed = startPart
      ? allowed.filter(({ end }) => endsIn(endPart, end))
      : open
        ? allowed.filter(({ start }) => startsIn(endPart, start))
        : inPart(allowed, endPart, false);
  if (endPart && !startPart && allowed.length > 1) return 'which-half';
  if (startDay?.night) allowed = inNight(allowed);
  return allowed.length > 0 ? allowed : 'disagree';
}

/** Undated hours may have begun yesterday; where only the end has a day, the start is looked for up to it. */
function datesFor({ startDay, endDay }: Surroundings, { dayNumber }: Today): readonly number[] {
  if (startDay) return startDay.dates;
  const reach = endDay ? Math.max(...endDay.dates) - dayNumber : 2;
  return Array.from({ length: Math.min(Math.max(reach, 0), 400) + 2 }, (_, step) => dayNumber - 1 + step);
}

const known = (found: Candidate | undefined): Resolved => found?.range ?? 'passed';

/** The first reading on that day not yet passed. */
function pickOnDay(candidates: readonly Candidate[], around: Surroundings, today: Today): Resolved {
  const fitting = candidates.filter((found) => endsOn(around.endDay, found, today.zone));
  if (fitting.length === 0)
    return around.endDay?.dates.some((date) => around.startDay?.dates.includes(date)) ? 'disagree' : 'too-long';
  const first = fitting.find(({ near }) => near.end > today.now);
  if (!first) return 'passed';
  const begun = first.near.start <= today.now - graceMs;
  if (begun && fitting.some((other) => other !== first && other.date === first.date && other.near.start > today.now))
    return 'which-half';
  return startsTheNightBefore(first, around, today) ? 'which-night' : known(first);
}

/** `10pm-2am tomorrow`: tomorrow may be said of the end, where tonight's 10pm is still to come. */
const startsTheNightBefore = (
  { reading, near }: Candidate,
  { startDay, trailing }: Surroundings,
  { now }: Today,
): boolean =>
  trailing &&
  startDay?.kinds.has('relative') === true &&
  !startDay.night &&
  reading.end > wholeDay &&
  near.start - wholeDay * minuteMs > now - graceMs;

/** Hours without a day: the next such hours, those begun under 30 min ago included. */
function pickNext(
  candidates: readonly Candidate[],
  readings: number,
  around: Surroundings,
  { now, zone }: Today,
): Resolved {
  const fitting = candidates.filter((found) => endsOn(around.endDay, found, zone));
  const running = fitting.find(({ near }) => near.start <= now - graceMs && near.end > now);
  // `5-8` has another half of the day to go to, `5pm-8pm` is either what is left of it or tomorrow's.
  if (running && readings === 1) return 'begun';
  return known(fitting.find(({ near }) => near.start > now - graceMs));
}
