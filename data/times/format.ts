import type { Instant, Range } from '../ranges.ts';
import { minuteMs } from '../ranges.ts';
import { instantsAt, offsetAt, wallMinutes, wallParts } from './wall.ts';
import { offsetName } from './zone-names.ts';

const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Whether the wall shows this time twice. */
function isTwice(at: Instant, zone: string): boolean {
  const { dayNumber, hour, minute } = wallParts(at, zone);
  return instantsAt(dayNumber, hour * 60 + minute, zone).length > 1;
}

function clock(at: Instant, zone: string, named: boolean): string {
  const { hour, minute } = wallParts(at, zone);
  return `${twoDigits(hour)}:${twoDigits(minute)}${named ? ` ${offsetName(at, zone)}` : ''}`;
}

function weekday(at: Instant, zone: string): string {
  return weekdayNames[wallParts(at, zone).weekday] ?? '';
}

function date(at: Instant, zone: string): string {
  const { day, month } = wallParts(at, zone);
  return `${weekday(at, zone)} ${day} ${monthNames[month - 1]}`;
}

/** Instant in, `20:00` out; `01:30 BST` in the hour that comes twice. */
export const formatClock = (at: Instant, zone: string): string => clock(at, zone, isTwice(at, zone));

/** Instant in, `Sun 22 Nov 20:00` out. */
export const formatMoment = (at: Instant, zone: string): string => `${date(at, zone)} ${formatClock(at, zone)}`;

/** Instant in, `5 Jan 2026` out. */
export function formatDate(at: Instant, zone: string): string {
  const { year, month, day } = wallParts(at, zone);
  return `${day} ${monthNames[month - 1]} ${year}`;
}
/** Instant in, `Sun 20:00` out: for where the date stands above, and it is a day or two away. */
export const formatDayClock = (at: Instant, zone: string): string => `${weekday(at, zone)} ${formatClock(at, zone)}`;

/** Longer than this on the wall, a clock time alone no longer says which day it is of. */
const farMinutes = 12 * 60;

/**
 * Range in, `Sun 22 Nov 20:00–23:00` out; both days where it is longer than 12 h on the wall and ends on another day.
 * BST and GMT only where an end comes twice or the clocks change inside.
 */
export const formatRange = (range: Range, zone: string): string => rangeWith(date, range, zone);

/** Range in, `Sun 20:00–23:00` out: for where the date stands above, and it is a day or two away. */
export const formatDayHours = (range: Range, zone: string): string => rangeWith(weekday, range, zone);

function rangeWith(day: typeof date, range: Range, zone: string): string {
  const { start, end } = range;
  const isFar = wallMinutes(end, zone) - wallMinutes(start, zone) > farMinutes && date(start, zone) !== date(end, zone);
  const named = namesOffset(range, zone);
  return `${day(start, zone)} ${clock(start, zone, named)}–${isFar ? `${day(end, zone)} ` : ''}${clock(end, zone, named)}`;
}

/** Range in, `20:00–23:00` out: for where the day is said already. */
export const formatHours = (range: Range, zone: string): string => {
  const named = namesOffset(range, zone);
  return `${clock(range.start, zone, named)}–${clock(range.end, zone, named)}`;
};

const namesOffset = ({ start, end }: Range, zone: string): boolean =>
  offsetAt(start, zone) !== offsetAt(end, zone) || isTwice(start, zone) || isTwice(end, zone);

/** Milliseconds in, `40 min`, `2 h 30 min`, `1 day 3 h` out; rounded to minutes, from a day on to hours. */
export function formatSpan(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / minuteMs);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`;
  const hours = Math.round(minutes / 60);
  const days = Math.floor(hours / 24);
  return `${days} ${days === 1 ? 'day' : 'days'}${hours % 24 ? ` ${hours % 24} h` : ''}`;
}
