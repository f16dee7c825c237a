import { hourMs, type Instant } from '../ranges.ts';
import { coverUntil, type Outlook } from '../rota/outlook.ts';
import type { Reckoned } from '../wording/en/status-parts.ts';

/** From so long before it a clock is worth a look. */
const nearMs = 2 * hourMs;

export const isNear = (clock: Reckoned | null, now: Instant): clock is Reckoned =>
  clock !== null && clock.at - now <= nearMs;

/** Until when cover is planned; null: not at all. Past every clock nobody is sure of it. */
export function coverClock(outlook: Outlook, now: Instant): Reckoned | null {
  const at = coverUntil(outlook, now);
  if (at === null) return null;
  const isKnown = outlook.held.some((one) => one.coverUntil === at && !one.coverEstimated);
  return { at, estimated: !isKnown };
}

/** When the first of them is, or was, to be asked after; null: no clock of theirs runs to an hour. */
export const askClock = ({ held }: Outlook): Reckoned | null =>
  held
    .flatMap(({ refId, askAfter: at, askEstimated: estimated, stoppedSince }) =>
      refId === null || at === null || stoppedSince !== null ? [] : [{ at, estimated }],
    )
    .reduce<Reckoned | null>((first, one) => (first && first.at <= one.at ? first : one), null);
