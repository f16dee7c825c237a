import { ledgerOf } from '../../custody/fold.ts';
import type { Held } from '../../custody/held.ts';
import type { Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { unknownStationCode } from '../../stations/station.ts';
import type { Question } from './question.ts';
import { clocked, together } from './together.ts';

/** Who should have come to the station by now, and nobody has seen them at any. */
export const notSeen = ({ held, station }: Outlook, now: Instant): Held[] =>
  station.code === unknownStationCode
    ? []
    : clocked(held).filter(({ unseen: missing }) => missing !== null && missing.from <= now);

export const unseen = (outlook: Outlook, now: Instant): Question[] =>
  together(
    'unseen',
    notSeen(outlook, now).map((one) => ({
      one,
      from: one.unseen?.from ?? now,
      until: one.coverUntil,
      presses: one.coverUntil,
    })),
  );

/** When the first of them was arrested. */
export const missingSince = (outlook: Outlook, now: Instant): Instant =>
  Math.min(now, ...notSeen(outlook, now).flatMap(({ unseen: missing }) => missing?.since ?? []));

/** How many were seen to be brought in since then, without a ref: some of them may be. */
export function seenSince(outlook: Outlook, now: Instant): number {
  const since = missingSince(outlook, now);
  const { arrivals } = ledgerOf(outlook.custody, outlook.station.id);
  return arrivals.filter(({ at }) => at >= since).reduce((sum, { count }) => sum + count, 0);
}
