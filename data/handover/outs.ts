import type { Custody } from '../custody/fold.ts';
import { releasedByRef, unmatchedOuts } from '../custody/releases.ts';
import type { CustodySettings } from '../custody/settings.ts';
import type { Instant } from '../ranges.ts';
import type { Some } from './handover.ts';

/** How many came out of a station since then, those told of twice counted once where that may be. */
export function outsSince(custody: Custody, stationId: string, since: Instant, settings: CustodySettings): Some {
  const byRef = releasedByRef(custody, stationId).filter(({ at }) => at >= since).length;
  const { outs } = unmatchedOuts(custody, stationId, null, settings);
  return outs
    .filter(({ last }) => last >= since)
    .reduce(({ least, most }, one) => ({ least: least + one.least, most: most + one.most }), {
      least: byRef,
      most: byRef,
    });
}
