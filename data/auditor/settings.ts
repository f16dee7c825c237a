import { hourMs, type Instant, minuteMs } from '../ranges.ts';

/** How strictly the telling of gaps is audited, and what is kept of it; durations in ms. */
export interface AuditorSettings {
  /** From when something is to be told until a network has to have taken it. */
  readonly graceMs: number;
  /** A longer absence of the bot is told to the coordinators. */
  readonly awayMs: number;
  /** How long it is kept who was told of a gap, and when. */
  readonly gapsKeptMs: number;
}

export const auditorDefaults: AuditorSettings = {
  graceMs: 5 * minuteMs,
  awayMs: 10 * minuteMs,
  gapsKeptMs: 365 * 24 * hourMs,
};

/** It looks once in each quarter of an hour; on the wall they begin at the same moments. */
const quarterMs = 15 * minuteMs;

/** Whether a moment is in the quarter of an hour that is running. */
export const isOfThisQuarter = (at: Instant, now: Instant): boolean =>
  Math.floor(at / quarterMs) === Math.floor(now / quarterMs);

export const nextQuarter = (now: Instant): Instant => (Math.floor(now / quarterMs) + 1) * quarterMs;
