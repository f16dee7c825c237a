import type { Instant, Range } from '../ranges.ts';
import { minuteMs } from '../ranges.ts';
import { candidate, endsOn } from './candidates.ts';
import type { Resolved, Surroundings } from './check-range.ts';
import { checked } from './check-range.ts';
import type { DayRule, Today } from './days.ts';
import type { End } from './grammar.ts';
import { startsOf } from './halves.ts';
import { endsIn, startsIn, wholePart } from './parts.ts';
import type { PartName } from './vocabulary.ts';
import { instantNear, instantsAt, wallParts } from './wall.ts';

const minuteOf = (now: Instant): Instant => Math.floor(now / minuteMs) * minuteMs;

/** A stretch that begins now or in a while: `until 11`, `now till 3am`, `next 2 hours`. */
export function resolveFromNow(plusMs: number, end: End, around: Surroundings, today: Today): Resolved {
  const start = minuteOf(today.now) + plusMs;
  const { startDay, startPart, endDay, endPart } = around;
  if (startDay && !isRunning(startDay, today)) return 'open-start';
  if (startPart && !startsIn(startPart, today.minutes)) return 'open-start';
  if (end.kind === 'span') return endDay && !isRunning(endDay, today) ? 'disagree' : { start, end: start + end.ms };
  const { dayNumber } = wallParts(start, today.zone);
  const dates = endDay
    ? [...endDay.dates, ...(endDay.night ? endDay.dates.map((date) => date + 1) : [])]
    : [dayNumber, dayNumber + 1];
  const ends = dates
    .flatMap((date) =>
      startsOf(end.clock).map((minutes) => candidate(date, { start: minutes, end: minutes }, end.clock, end, today)),
    )
    .filter((found) => found.near.end >= start && endsOn(endDay, found, today.zone))
    .filter(({ reading }) => [startPart, endPart].every((part) => !part || endsIn(part, reading.end)))
    .sort((a, b) => a.near.end - b.near.end);
  const first = ends[0];
  // `now till 2` at 02:00: whoever types that may mean no time at all, or half a day.
  if (first?.near.end === start) return 'open-end';
  if (!first) return startPart || endPart ? 'disagree' : 'passed';
  return typeof first.range === 'string' ? first.range : { start, end: first.range.end };
}

/** `today`, or `tonight` from 17:00 on. */
const isRunning = (day: DayRule, { dayNumber, minutes }: Today): boolean =>
  day.night
    ? (day.dates.includes(dayNumber) && minutes >= 17 * 60) || (day.dates.includes(dayNumber - 1) && minutes < 6 * 60)
    : day.dates.includes(dayNumber) && !day.kinds.has('weekday') && !day.kinds.has('date');

/** A part of the day by itself; already running, it begins now. */
export function resolvePart(part: PartName, day: DayRule | undefined, today: Today): Resolved {
  const hours = wholePart(part);
  if (!hours) return part === 'lunchtime' ? 'single-time' : 'whole-day';
  const tonight = day?.kinds.has('tonight') === true;
  if (day && part === 'overnight' && !tonight) return 'which-night';
  if (day?.night && part !== 'evening' && part !== 'overnight') return 'disagree';
  const shift = part === 'overnight' && tonight ? 1 : 0;
  const dates = day?.dates ?? [today.dayNumber, today.dayNumber + 1];
  const ranges = dates.map((date) => partRange(date + shift, hours.from, hours.to, today.zone));
  const first = ranges.find(({ end }) => end > today.now);
  return first
    ? checked({ start: Math.max(first.start, Math.min(minuteOf(today.now), first.end)), end: first.end }, today)
    : 'passed';
}

const partRange = (date: number, from: number, to: number, zone: string): Range => ({
  start: instantNear(date, from, zone),
  end: instantsAt(date, to, zone).at(-1) ?? instantNear(date, to, zone),
});
