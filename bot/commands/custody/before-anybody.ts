import { ledgerOf } from '../../../data/custody/fold.ts';
import { cameAfter, presencesAt } from '../../../data/custody/presence.ts';
import type { CustodySettings } from '../../../data/custody/settings.ts';
import { hourMs, type Instant } from '../../../data/ranges.ts';
import type { Outlook } from '../../../data/rota/outlook.ts';

const longMs = 12 * hourMs;

/** A TIME without a day that is so long ago was hardly meant so: it may be still to come. */
export const isLongAgo = (at: Instant, now: Instant): boolean => now - at > longMs;

/** Long ago, and before anybody known at the station can have been there. */
export function isBeforeAnybody(
  { custody, station }: Outlook,
  at: Instant,
  now: Instant,
  settings: CustodySettings,
): boolean {
  const { arrivals, headCounts } = ledgerOf(custody, station.id);
  const known = [
    ...presencesAt(custody, station.id).map((presence) => cameAfter(presence, settings)),
    ...[...arrivals, ...headCounts].map((told) => told.at),
  ];
  return isLongAgo(at, now) && known.length > 0 && known.every((since) => since > at);
}
