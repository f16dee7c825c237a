import type { Instant, Range } from '../ranges.ts';
import { minuteMs } from '../ranges.ts';
import type { Clock } from './clock.ts';
import { wholeDay } from './clock.ts';
import type { DayRule, Today } from './days.ts';
import type { End } from './grammar.ts';
import type { Reading } from './parts.ts';
import { instantNear, instantsAt, wallParts } from './wall.ts';

/** One reading on one date. */
export interface Candidate {
  readonly date: number;
  readonly reading: Reading;
  readonly near: Range; // for comparing; where an end does not exist, the moment of the change
  readonly range: Range | 'skipped' | 'no-such-time'; // skipped: by the clocks; the other: 8pm BST in winter
}

/** A range begun under 30 min ago keeps its own start. */
export const graceMs = 30 * minuteMs;

export function candidatesOf(
  readings: readonly Reading[],
  dates: readonly number[],
  start: Clock,
  end: End,
  today: Today,
): Candidate[] {
  const all = dates.flatMap((date) => readings.map((reading) => candidate(date, reading, start, end, today)));
  return all.sort((a, b) => a.near.start - b.near.start);
}

/** Of a time that exists twice, the first still to come as a start, the second as an end; a named offset decides. */
export function candidate(date: number, reading: Reading, start: Clock, end: End, today: Today): Candidate {
  const { zone } = today;
  const starts = instantsAt(date, reading.start, zone);
  const ends = end.kind === 'span' ? undefined : instantsAt(date, reading.end, zone);
  const until = end.kind === 'span' ? undefined : named(ends ?? [], end.clock, date, reading.end).at(-1);
  const begin = pickStart(named(starts, start, date, reading.start), until, reading.start, today);
  const nearStart = begin ?? instantNear(date, reading.start, zone);
  const finish = end.kind === 'span' ? nearStart + end.ms : until;
  const near = { start: nearStart, end: finish ?? instantNear(date, reading.end, zone) };
  if (starts.length === 0 || ends?.length === 0) return { date, reading, near, range: 'skipped' };
  return { date, reading, near, range: begin === undefined || finish === undefined ? 'no-such-time' : near };
}

const named = (instants: readonly Instant[], { offset }: Clock, date: number, minutes: number): readonly Instant[] =>
  instants.filter((at) => offset === undefined || at === (date * wholeDay + minutes) * minuteMs - offset);

/** The first that is still to come, or has only just passed and not in the hour before the clocks went back. */
function pickStart(
  instants: readonly Instant[],
  until: Instant | undefined,
  wallStart: number,
  { now, minutes }: Today,
): Instant | undefined {
  const fitting = instants.filter((at) => until === undefined || at < until);
  const isJustBegun = (at: Instant) => at > now - graceMs && minutes >= wallStart;
  return fitting.find((at) => at > now - minuteMs || isJustBegun(at)) ?? instants[0];
}

/** Whether a stretch ends on the day said with its end; 00:00 belongs to either day, a night's hours to its first. */
export function endsOn(day: DayRule | undefined, { near }: Candidate, zone: string): boolean {
  if (!day) return true;
  const { dayNumber, hour, minute } = wallParts(near.end, zone);
  const early = day.night ? hour < 10 : hour === 0 && minute === 0;
  return day.dates.includes(dayNumber) || (early && day.dates.includes(dayNumber - 1));
}
