import { hourMs, type Instant, minuteMs, type Range } from '../ranges.ts';
import { dayMs, dayNumberOf, instantNear, startOfWallDay, wallParts, weekdayOf } from '../times/wall.ts';

/** Which day it is goes by the clocks of the courts, whatever the installation's own. */
const zone = 'Europe/London';
const opensAtMinute = (10 * hourMs) / minuteMs;

/** No court sits on Sundays, Good Friday and Christmas Day (PACE s.46), and no time counts (Bail Act 1976 s.7(7)). */
export function isCourtDay(dayNumber: number): boolean {
  const { year, month, day } = wallParts(dayNumber * dayMs, 'UTC');
  const isChristmas = month === 12 && day === 25;
  return weekdayOf(dayNumber) !== 0 && !isChristmas && dayNumber !== easterOf(year) - 2;
}

/** The days between two moments on which no court sits, each whole. */
export function courtHolidays({ start, end }: Range): Range[] {
  const [first, last] = [start, end].map((at) => wallParts(at, zone).dayNumber);
  const days: Range[] = [];
  for (let day = first ?? 0; day <= (last ?? 0); day++)
    if (!isCourtDay(day)) days.push({ start: startOfWallDay(day, zone), end: startOfWallDay(day + 1, zone) });
  return days;
}

/** When a court next opens after a moment. */
export function nextSitting(after: Instant): Instant {
  for (let day = wallParts(after, zone).dayNumber; ; day++) {
    const opens = instantNear(day, opensAtMinute, zone);
    if (isCourtDay(day) && opens > after) return opens;
  }
}

/** Easter Sunday as a day number, by the Gregorian calendar's own reckoning (Meeus, Jones and Butcher). */
function easterOf(year: number): number {
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * (year % 19) + skipped + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor(((year % 19) + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return dayNumberOf(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1) ?? 0;
}
