import type { Instant } from '../ranges.ts';
import type { AlarmSettings } from './settings.ts';

/** Something that waits to be told to one person or room. */
export interface Waiting {
  /** Of the gap it is about, if it is about one. */
  readonly gapStart?: Instant;
  /** A drop-out, `sos`, an appropriate adult, an unmet release. */
  readonly urgent?: boolean;
}

type BundleSettings = Pick<AlarmSettings, 'bundleMs' | 'urgentMs'>;

export const isUrgent = ({ gapStart, urgent }: Waiting, now: Instant, { urgentMs }: BundleSettings): boolean =>
  urgent === true || (gapStart !== undefined && gapStart - now <= urgentMs);

/** Whether one message with all that waits may go to this recipient now; `lastSentAt`: when the last such bundle went. */
export function mayBundleGo(
  waiting: readonly Waiting[],
  lastSentAt: Instant | null,
  now: Instant,
  settings: BundleSettings,
): boolean {
  if (waiting.length === 0) return false;
  // What is still to come went before the clock was set back: nothing waits for it.
  if (lastSentAt === null || lastSentAt > now || now - lastSentAt >= settings.bundleMs) return true;
  return waiting.some((one) => isUrgent(one, now, settings));
}
