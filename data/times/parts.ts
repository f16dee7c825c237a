import { wholeDay } from './clock.ts';
import type { PartName } from './vocabulary.ts';

interface Window {
  readonly from: number; // minutes of the day
  readonly to: number; // over 1440: runs into the next day
}

/** Where a stretch that is said to be in that part may begin and end. */
const windows: Readonly<Record<PartName, Window>> = {
  overnight: { from: 17 * 60, to: 30 * 60 },
  morning: { from: 0, to: 12 * 60 },
  lunchtime: { from: 10 * 60, to: 15 * 60 },
  afternoon: { from: 12 * 60, to: 18 * 60 },
  evening: { from: 16 * 60, to: 24 * 60 },
  night: { from: 17 * 60, to: 30 * 60 },
  am: { from: 0, to: 12 * 60 },
  pm: { from: 12 * 60, to: 24 * 60 },
};

/** The hours that a part stands for by itself; the others only pick am or pm. */
const wholeParts: Partial<Readonly<Record<PartName, Window>>> = {
  overnight: { from: 0, to: 6 * 60 },
  morning: { from: 6 * 60, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 18 * 60 },
  evening: { from: 18 * 60, to: 24 * 60 },
};

export const wholePart = (part: PartName): Window | undefined => wholeParts[part];

/** A stretch by the minutes of the day it begins on; its end may lie in the next day. */
export interface Reading {
  readonly start: number;
  readonly end: number;
}

export const startsIn = (part: PartName, minutes: number): boolean => {
  const { from, to } = windows[part];
  const inDay = minutes % wholeDay;
  return [inDay, inDay + wholeDay].some((at) => from <= at && at < to);
};

export const endsIn = (part: PartName, minutes: number): boolean => {
  const { from, to } = windows[part];
  const inDay = minutes % wholeDay || wholeDay;
  return [inDay, inDay + wholeDay].some((at) => from < at && at <= to);
};

/**
 * The readings that a part of the day leaves. Said before the hours (`tomorrow morning 10-2`) it is that of their start;
 * said after them (`10-2 tomorrow morning`) it may be either end's, and all readings it allows are returned.
 */
export function inPart(readings: readonly Reading[], part: PartName, leads: boolean): readonly Reading[] {
  const starting = readings.filter(({ start }) => startsIn(part, start));
  const ending = readings.filter(({ end }) => endsIn(part, end));
  const whole = starting.filter((reading) => ending.includes(reading));
  if (whole.length > 0) return whole;
  if (leads && starting.length > 0) return starting;
  return leads ? ending : [...starting, ...ending];
}

/** A night runs 17:00–06:00; its readings count from the day it begins on, so `tonight 1-4` starts at 25 h. */
export function inNight(readings: readonly Reading[]): readonly Reading[] {
  const shifted = readings
    .map(({ start, end }) => (start < 6 * 60 ? { start: start + wholeDay, end: end + wholeDay } : { start, end }))
    .filter(({ start }) => start >= 17 * 60);
  const whole = shifted.filter(({ end }) => end <= 30 * 60);
  return whole.length > 0 ? whole : shifted.filter(({ start }) => start < wholeDay);
}
