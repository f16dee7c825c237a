import { hourMs, type Instant } from '../ranges.ts';

const pauseMs = hourMs;
const atMostMs = 8 * hourMs;

/** Since when somebody was away: before the last hour or more in which they did nothing. `acts`: when they did something, the last first. */
export function awaySince(acts: readonly Instant[], now: Instant): Instant {
  const later = [now, ...acts];
  return acts.find((at, index) => (later[index] ?? now) - at >= pauseMs) ?? now - atMostMs;
}
