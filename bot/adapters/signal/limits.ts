import type { Instant } from '../../../data/ranges.ts';
import type { Timing } from './timing.ts';

/** The account has to be silent for a while. */
export interface Limit {
  readonly until: Instant;
  readonly lastsMs: number;
  /** How many there were in a row. */
  readonly times: number;
  /** Challenges that an operator can solve to go on sooner. */
  readonly tokens: readonly string[];
}

/**
 * The limit after one more refusal: minutes at first, hours in the end. `chance` is from 0 to 1, so that not every
 * account of a service comes back at the same moment.
 */
export function limitAfter(
  before: Limit | null,
  tokens: readonly string[],
  now: Instant,
  { limitedMs }: Pick<Timing, 'limitedMs'>,
  chance: number,
): Limit {
  const times = (before?.times ?? 0) + 1;
  const pauseMs = limitedMs[Math.min(times, limitedMs.length) - 1] ?? limitedMs[0];
  const lastsMs = Math.round(pauseMs * (1 + chance / 10));
  return { until: now + lastsMs, lastsMs, times, tokens };
}

/** Where the clock was set back the end lies further ahead than it ever did: then it counts as over. */
export const isLimited = (limit: Limit | null, now: Instant): boolean =>
  limit !== null && now < limit.until && limit.until - now <= limit.lastsMs;
