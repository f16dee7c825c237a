import { hourMs, type Instant, minuteMs } from '../../../data/ranges.ts';
import { dayMs, instantsAt } from '../../../data/times/wall.ts';

/** A time on the wall, whatever instant that is. `dayNumber` counts days from 1970-01-01. */
export interface WallTime {
  readonly dayNumber: number;
  readonly minutes: number;
  readonly seconds: number;
}

const wallPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T|\s+)(\d{2}):(\d{2})(?::(\d{2}))?$/iu;

/** Undefined for what is no date or no time of day; whether the clocks skip it, only a zone can tell. */
export function readWallTime(text: string): WallTime | undefined {
  const match = wallPattern.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && seconds < 60;
  return isReal ? { dayNumber: date.getTime() / dayMs, minutes: hour * 60 + minute, seconds } : undefined;
}

/** The moments at which the wall of `zone` shows it: none where the clocks skip it, two in a repeated hour. */
export const momentsOf = ({ dayNumber, minutes, seconds }: WallTime, zone: string): Instant[] =>
  instantsAt(dayNumber, minutes, zone).map((instant) => instant + seconds * 1000);

const units = { d: dayMs, h: hourMs, m: minuteMs, s: 1000 };
const waitPattern = /^\+\s*(?=\d)(?:(\d{1,4})\s*d)?\s*(?:(\d{1,5})\s*h)?\s*(?:(\d{1,6})\s*m)?\s*(?:(\d{1,7})\s*s)?$/iu;

/** `+2h30m` in ms. */
export function readWait(text: string): number | undefined {
  const match = waitPattern.exec(text);
  const [days, hours, minutes, seconds] = (match?.slice(1) ?? []).map((part) => Number(part ?? 0));
  if (!match) return undefined;
  return (days ?? 0) * units.d + (hours ?? 0) * units.h + (minutes ?? 0) * units.m + (seconds ?? 0) * units.s;
}
