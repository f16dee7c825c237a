import type { Clock } from './clock.ts';
import { halfDay, wholeDay } from './clock.ts';
import type { Reading } from './parts.ts';

const minuteMs = 60_000;

/** Minutes from one to the next reading of the other, more than 0 and at most `cycle`. */
const ahead = (from: number, to: number, cycle: number): number => (((to - from) % cycle) + cycle) % cycle || cycle;

/**
 * times.md: where one end is fixed, the other takes the half of the day that makes the stretch at most 12 h; where neither
 * is, the end is the next such hour after the start, in both halves. Two fixed ends may be more than 12 h apart.
 */
export function readingsOf(start: Clock, end: Clock): readonly Reading[] {
  if (start.fixed && end.fixed) return [fixedReading(start, end)];
  if (start.fixed)
    return [
      { start: start.minutes % wholeDay, end: (start.minutes % wholeDay) + ahead(start.minutes, end.minutes, halfDay) },
    ];
  if (end.fixed) {
    const length = ahead(start.minutes, end.minutes, halfDay);
    const begin = (end.minutes - length + wholeDay) % wholeDay;
    return [{ start: begin, end: begin + length }];
  }
  const length = ahead(start.minutes, end.minutes, halfDay);
  return startsOf(start).map((begin) => ({ start: begin, end: begin + length }));
}

/** The clock may stand still or go back on the wall only where the hours are named: `01:45 BST–01:15 GMT`. */
function fixedReading(start: Clock, end: Clock): Reading {
  const begin = start.minutes % wholeDay;
  const apart = (end.minutes % wholeDay) - begin;
  const shift = ((start.offset ?? 0) - (end.offset ?? 0)) / minuteMs;
  const named = start.offset !== undefined && end.offset !== undefined && apart <= 0 && apart + shift > 0;
  return { start: begin, end: begin + (named ? apart : ahead(start.minutes, end.minutes, wholeDay)) };
}

/** The minutes of the day a clock may mean. */
export const startsOf = (clock: Clock): readonly number[] =>
  clock.fixed ? [clock.minutes % wholeDay] : [clock.minutes, clock.minutes + halfDay];
