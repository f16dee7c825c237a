import type { Instant, Range } from '../../ranges.ts';
import { formatRange, formatSpan } from '../../times/format.ts';
import { code } from './lists.ts';

const when = ({ start, end }: Range, now: Instant): string => {
  if (start > now) return `starts in ${formatSpan(start - now)}`;
  return end > now ? 'has begun' : 'is over';
};

/** Of hours whose warning no network took in time; it reads the same whatever has become of them since. */
export const untoldText = (hours: Range, now: Instant, zone: string): string =>
  `nobody was down for ${formatRange(hours, zone)}, which ${when(hours, now)}, and my warning did not go out when it should have.`;

export const untoldHeadline = 'Please look yourself';

export const untoldAdvice = `Other warnings of mine may come late too. Whoever runs me can see why with ${code('porchlight doctor')}.`;
