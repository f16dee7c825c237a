import type { Instant, Range } from '../../ranges.ts';
import { formatSpan } from '../../times/format.ts';

/** `40 min ago`. */
export const agoText = (ageMs: number): string => (ageMs < 60_000 ? 'just now' : `${formatSpan(ageMs)} ago`);

/** `starts in 40 min`, of some hours. */
export function beginsText({ start, end }: Range, now: Instant): string {
  if (start > now) return `starts in ${formatSpan(start - now)}`;
  return end > now ? 'has begun' : 'is over';
}
