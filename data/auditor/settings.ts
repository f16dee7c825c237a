import { hourMs, minuteMs } from '../ranges.ts';

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

/** It looks once in each quarter of an hour on the wall. */
export const quarterMs = 15 * minuteMs;
