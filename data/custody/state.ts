import type { Instant } from '../ranges.ts';
import { type HeadCount, headCount } from './counts.ts';
import { heldForCourtAt } from './court.ts';
import { believedAt, type Custody } from './fold.ts';
import { presencesAt } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import { type Unnamed, unnamedAt } from './unnamed.ts';

export type StationState = 'quiet' | 'expected' | 'active' | 'winding down' | 'held for court';

/** Whether anybody may walk out there. */
export const mayComeOut = (state: StationState): boolean => state !== 'quiet' && state !== 'held for court';

/** `activated`: a coordinator opened the station. What is reckoned already may be given. Numbers alone never stand one down: while anybody is believed here it is not quiet. */
export function stationState(
  custody: Custody,
  stationId: string,
  now: Instant,
  settings: CustodySettings,
  activated: boolean,
  { most, maybeOut }: HeadCount = headCount(custody, stationId, now, settings),
  groups: readonly Unnamed[] = unnamedAt(custody, stationId, settings),
): StationState {
  if (activated) return 'active';
  const refs = believedAt(custody, stationId).length;
  const unnamed = groups.length;
  if (refs + unnamed + most === 0)
    return heldForCourtAt(custody, stationId, now).length > 0 ? 'held for court' : 'quiet';
  if (refs > 0 && unnamed + maybeOut === 0 && !anySeen(custody, stationId)) return 'expected';
  return most >= 2 ? 'active' : 'winding down';
}

/** Has anybody believed here been seen to arrive? Until then they are on the way. */
const anySeen = (custody: Custody, stationId: string): boolean =>
  presencesAt(custody, stationId).some(({ stay, seen }) => !stay.left && seen);
