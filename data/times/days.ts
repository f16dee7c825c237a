import type { Instant } from '../ranges.ts';
import type { Day, DayWord } from './day.ts';
import { dayNumberOf, wallParts, weekdayOf } from './wall.ts';

/** What now means to the reading of days. */
export interface Today {
  readonly now: Instant;
  readonly zone: string;
  readonly dayNumber: number;
  readonly minutes: number; // of the wall day
}

export function todayAt(now: Instant, zone: string): Today {
  const { dayNumber, hour, minute } = wallParts(now, zone);
  return { now, zone, dayNumber, minutes: hour * 60 + minute };
}

/** Between 00:00 and 05:00 `tonight` is the night we are in and `tomorrow` the day that is dawning. */
const inSmallHours = ({ minutes }: Today): boolean => minutes < 5 * 60;

/** The dates a day word may mean, nearest first; a night belongs to the date it begins on. Empty: there is no such date. */
export function datesOf(day: Day, today: Today): number[] {
  const { dayNumber } = today;
  switch (day.kind) {
    case 'weekday':
      return weekdayDates(day.weekday, day.last === true, today);
    case 'date':
      return dateDates(day.day, day.month, day.year, dayNumber);
    case 'relative':
      return [dayNumber + day.days - (day.days > 0 && inSmallHours(today) ? 1 : 0)];
    case 'tonight':
      return inSmallHours(today) ? [dayNumber - 1, dayNumber] : [dayNumber];
    case 'last-night':
      return [dayNumber - 1];
    case 'unclear':
    case 'broken':
      return [];
  }
}

/** A weekday is the next one, today included; the week after serves where today's hours have passed. */
function weekdayDates(weekday: number, last: boolean, { dayNumber }: Today): number[] {
  const ahead = (weekday - weekdayOf(dayNumber) + 7) % 7;
  return last ? [dayNumber + (ahead || 7) - 7] : [dayNumber + ahead, dayNumber + ahead + 7];
}

/** A date without month or year is the nearest such date, before or after now: dates never roll on. */
function dateDates(day: number, month: number | undefined, year: number | undefined, today: number): number[] {
  const date = new Date(today * 86_400_000);
  const [thisYear, thisMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const tries =
    month === undefined
      ? [-1, 0, 1].map((step) => dayNumberOf(...monthAfter(thisYear, thisMonth + step), day))
      : (year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [year]).map((y) => dayNumberOf(y, month, day));
  const real = tries.filter((found): found is number => found !== undefined);
  return real.sort((a, b) => Math.abs(a - today) - Math.abs(b - today)).slice(0, 1);
}

const monthAfter = (year: number, month: number): [number, number] =>
  month < 1 ? [year - 1, 12] : month > 12 ? [year + 1, 1] : [year, month];

export interface DayRule {
  readonly dates: readonly number[]; // in the order to be tried
  readonly night: boolean;
  readonly kinds: ReadonlySet<Day['kind']>;
}

/** Several words for one day (`Mon 23rd`) as one rule. A date that disagrees is asked about, so are several days (`Sat and Sun`). */
export function dayRule(
  words: readonly DayWord[],
  today: Today,
): DayRule | 'disagree' | 'several' | 'no-such-time' | 'which-day' | undefined {
  if (words.length === 0) return undefined;
  if (words.some(({ day }) => day.kind === 'unclear')) return 'which-day';
  const dated = words.filter(({ day }) => day.kind !== 'weekday');
  const choices = (dated.length > 0 ? dated : words).map(({ day }) => datesOf(day, today));
  if (choices.some((dates) => dates.length === 0)) return 'no-such-time';
  const wanted = words.flatMap(({ day }) => (day.kind === 'weekday' ? [day.weekday] : []));
  const dates = (choices[0] ?? []).filter(
    (date) =>
      choices.every((others) => others.includes(date)) && wanted.every((weekday) => weekdayOf(date) === weekday),
  );
  if (dates.length === 0) return words.some(({ day }) => day.kind === 'date') ? 'disagree' : 'several';
  return { dates, night: words.some(({ night }) => night), kinds: new Set(words.map(({ day }) => day.kind)) };
}
