import type { Instant } from '../data/ranges.ts';

/** The only source of the present moment: the machine's own in `run`, one that can be moved in the playground. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };
