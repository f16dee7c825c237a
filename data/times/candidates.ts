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
  readonly range: Range | undefined; // undefined: the clocks skip its start or end
}

export function candidatesOf(
  readings: readonly Reading[],
  dates: readonly number[],
  start: Clock,
  end: End,
  { zone }: Today,
): Candidate[] {
  const all = dates.flatMap((date) => readings.map((reading) => candidate(date, reading, start, end, zone)));
  return all.sort((a, b) => a.near.start - b.near.start);
}

/** Of a time that exists twice, the first as a start, the second as an end; a named offset decides. */
export function candidate(date: number, reading: Reading, start: Clock, end: End, zone: string): Candidate {
  const begin = pickInstant(instantsAt(date, reading.start, zone), start, date, reading.start, 'first');
  const nearStart = begin ?? instantNear(date, reading.start, zone);
  const finish =
    end.kind === 'span'
      ? nearStart + end.ms
      : pickInstant(instantsAt(date, reading.end, zone), end.clock, date, reading.end, 'last');
  const near = { start: nearStart, end: finish ?? instantNear(date, reading.end, zone) };
  return { date, reading, near, range: begin === undefined || finish === undefined ? undefined : near };
}

function pickInstant(
  instants: readonly Instant[],
  { offset }: Clock,
  date: number,
  minutes: number,
  which: 'first' | 'last',
): Instant | undefined {
  if (offset === undefined) return which === 'first' ? instants[0] : instants.at(-1);
  const wanted = (date * wholeDay + minutes) * minuteMs - offset;
  return instants.find((at) => at === wanted);
}

/** Whether a stretch ends on the day said with its end; 00:00 belongs to either day, a night's hours to its first. */
export function endsOn(day: DayRule | undefined, { near }: Candidate, zone: string): boolean {
  if (!day) return true;
  const { dayNumber, hour, minute } = wallParts(near.end, zone);
  const early = day.night ? hour < 10 : hour === 0 && minute === 0;
  return day.dates.includes(dayNumber) || (early && day.dates.includes(dayNumber - 1));
}
