import type { Instant, Range } from '../ranges.ts';
import { intersection } from '../ranges.ts';
import { instantNear, instantsAt, offsetAt, wallParts } from '../times/wall.ts';

export interface WallHour {
  readonly at: Instant;
  /** 0 to 23, as the wall shows it. */
  readonly hour: number;
}

/** Every whole hour on the wall within a range: one that comes twice is there twice, one that is skipped not at all. */
export function wallHours({ start, end }: Range, zone: string): WallHour[] {
  const hours: WallHour[] = [];
  const first = wallParts(start, zone).dayNumber;
  for (let day = first; instantNear(day, 0, zone) < end; day += 1)
    for (let hour = 0; hour < 24; hour += 1)
      for (const at of instantsAt(day, hour * 60, zone)) if (at >= start && at < end) hours.push({ at, hour });
  return hours.sort((a, b) => a.at - b.at);
}

/** The first hour after the clocks changed; null where they don't. `isBack`: an hour comes twice. */
export function clockChange(hours: readonly WallHour[], zone: string): { at: Instant; isBack: boolean } | null {
  const after = hours.find(({ at }, index) => offsetAt(at, zone) !== offsetAt(hours[index - 1]?.at ?? at, zone));
  const first = hours[0];
  return after && first ? { at: after.at, isBack: offsetAt(after.at, zone) < offsetAt(first.at, zone) } : null;
}

const [nightFrom, nightUntil] = [22, 6];

/** The nights within a range, 22:00 to 06:00 on the wall. */
export function nights(range: Range, zone: string): Range[] {
  const first = wallParts(range.start, zone).dayNumber - 1;
  const last = wallParts(range.end, zone).dayNumber;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((day) => {
    const night = { start: instantNear(day, nightFrom * 60, zone), end: instantNear(day + 1, nightUntil * 60, zone) };
    return intersection(night, range) ?? [];
  });
}
