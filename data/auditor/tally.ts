import type { Range } from '../ranges.ts';
import type { Store } from '../store.ts';

export interface GapTally {
  readonly missed: number;
  readonly all: number;
}

/** How many gaps there were in a stretch of time, as a shift or a night, and of how many nobody had been told in time. Those still running are not in it. */
export async function gapTally(
  { auditor }: Pick<Store, 'auditor'>,
  time: Range,
  stationId?: string,
): Promise<GapTally> {
  const gaps = await auditor.past(time, stationId);
  return { missed: gaps.filter(({ missed }) => missed).length, all: gaps.length };
}
