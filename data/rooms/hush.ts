import type { Instant } from '../ranges.ts';
import { instantNear, wallParts } from '../times/wall.ts';

const [from, until] = [23, 7];

/** Between 23:00 and 07:00 people near a station's room sleep: nothing rings there that can wait. */
export const isHush = (at: Instant, zone: string): boolean => {
  const { hour } = wallParts(at, zone);
  return hour >= from || hour < until;
};

/** The coming 07:00. */
export const hushEnds = (at: Instant, zone: string): Instant => {
  const { dayNumber, hour } = wallParts(at, zone);
  return instantNear(dayNumber + (hour < until ? 0 : 1), until * 60, zone);
};
