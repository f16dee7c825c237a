import { tzOffset } from '@date-fns/tz';
import type { Instant } from '../ranges.ts';
import { minuteMs } from '../ranges.ts';

export const dayMinutes = 24 * 60;
export const dayMs = dayMinutes * minuteMs;

/** What the clock and the calendar on the wall show. `dayNumber` counts wall dates from 1970-01-01 = 0. */
export interface WallParts {
  readonly year: number;
  readonly month: number; // 1-12
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number; // 0 = Sunday
  readonly dayNumber: number;
}

interface Change {
  readonly at: Instant; // from here on `after` applies
  readonly before: number;
  readonly after: number;
}

/** A bit over a year of one zone: its offset at the beginning and the changes inside, in order. */
interface Stretch {
  readonly offset: number;
  readonly changes: readonly Change[];
}

// Asking Intl costs microseconds, a look-up here nanoseconds; the rota grid asks thousands of times.
const stretchMs = 400 * dayMs;
const stretches = new Map<string, Map<number, Stretch>>();

function askOffset(at: Instant, zone: string): number {
  const offset = tzOffset(zone, new Date(at)) * minuteMs;
  if (Number.isNaN(offset)) throw new RangeError('unknown time zone');
  return offset;
}

/** The moment between `low` and `high` from which the offset of `high` applies, to the second. */
function findChange(low: Instant, high: Instant, zone: string): Change {
  const [before, after] = [askOffset(low, zone), askOffset(high, zone)];
  let [from, to] = [low, high];
  while (to - from > 1000) {
    const middle = Math.floor((from + to) / 2000) * 1000;
    if (askOffset(middle, zone) === before) from = middle;
    else to = middle;
  }
  return { at: to, before, after };
}

/** Looks once a day: no zone has changed its clocks there and back within a day. */
function surveyStretch(index: number, zone: string): Stretch {
  const begin = index * stretchMs;
  const changes: Change[] = [];
  let last = askOffset(begin, zone);
  for (let at = begin; at < begin + stretchMs; at += dayMs) {
    const next = askOffset(at + dayMs, zone);
    if (next !== last) changes.push(findChange(at, at + dayMs, zone));
    last = next;
  }
  return { offset: askOffset(begin, zone), changes };
}

function stretchAt(at: Instant, zone: string): Stretch {
  const known = stretches.get(zone) ?? new Map<number, Stretch>();
  const index = Math.floor(at / stretchMs);
  const stretch = known.get(index) ?? surveyStretch(index, zone);
  known.set(index, stretch);
  stretches.set(zone, known);
  return stretch;
}

/** How far the wall clock is ahead of UTC at that instant, in ms. */
export function offsetAt(at: Instant, zone: string): number {
  const { offset, changes } = stretchAt(at, zone);
  let current = offset;
  for (const change of changes) if (change.at <= at) current = change.after;
  return current;
}

/** Instant in, calendar and clock on the wall of `zone` out. */
export function wallParts(at: Instant, zone: string): WallParts {
  const local = at + offsetAt(at, zone);
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: date.getUTCDay(),
    dayNumber: Math.floor(local / dayMs),
  };
}

/** Minutes from 1970-01-01T00:00 on the wall of `zone`: differences are wall-clock differences. */
export const wallMinutes = (at: Instant, zone: string): number => Math.floor((at + offsetAt(at, zone)) / minuteMs);

/** The 0, 1 or 2 instants, ascending, at which the wall shows that time of that day; minutes past 1440 run into the next days. */
export function instantsAt(dayNumber: number, minutesOfDay: number, zone: string): Instant[] {
  const local = dayNumber * dayMs + minutesOfDay * minuteMs;
  // Every zone is within 15 h of UTC, so the offsets before and after a change nearby are the only candidates.
  const [early, late] = [offsetAt(local - 15 * 60 * minuteMs, zone), offsetAt(local + 15 * 60 * minuteMs, zone)];
  if (early === late) return [local - early];
  const offsets = [early, late];
  return offsets
    .map((offset) => local - offset)
    .filter((at, index) => offsetAt(at, zone) === offsets[index])
    .sort((a, b) => a - b);
}

/** The moment nearest to a wall time: the first of two, and for a time that is skipped the moment of the change. */
export function instantNear(dayNumber: number, minutesOfDay: number, zone: string): Instant {
  const [first] = instantsAt(dayNumber, minutesOfDay, zone);
  if (first !== undefined) return first;
  const local = dayNumber * dayMs + minutesOfDay * minuteMs;
  const near = local - offsetAt(local, zone);
  const skipped = [near - dayMs, near, near + dayMs]
    .flatMap((at) => stretchAt(at, zone).changes)
    .find((change) => change.at + change.before <= local && local < change.at + change.after);
  return skipped?.at ?? near;
}

/** The first instant of that wall day; 00:00 unless the clocks skip it. */
export const startOfWallDay = (dayNumber: number, zone: string): Instant => instantNear(dayNumber, 0, zone);

/** The wall date as a day number; undefined where the calendar has no such day (31 February). `month` is 1-12. */
export function dayNumberOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / dayMs : undefined;
}

/** 0 = Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7;
