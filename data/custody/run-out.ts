import { type Instant, type Range, union } from '../ranges.ts';

/** When a clock that starts at `start` has run for `ms`; it stands still during the pauses, however many it is still to meet. */
export const runsOutAt = (start: Instant, ms: number, pauses: readonly Range[]): Instant =>
  union(pauses).reduce((end, pause) => {
    const standsStill = pause.start < end && pause.end > start;
    return standsStill ? end + pause.end - Math.max(pause.start, start) : end;
  }, start + ms);
