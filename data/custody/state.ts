import type { Instant } from '../ranges.ts';
import { headCount } from './counts.ts';
import { believedAt, type Custody } from './fold.ts';
import { presencesAt, seenHere } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import { unnamedAt } from './unnamed.ts';

export type StationState = 'quiet' | 'expected' | 'active' | 'winding down';

/** `activated`: a coordinator opened the station. Numbers alone never stand one down: while anybody is believed here it is not quiet. */
export function stationState(
  custody: Custody,
  stationId: string,
  now: Instant,
  settings: CustodySettings,
  activated: boolean,
): StationState {
  if (activated) return 'active';
  const { most, maybeOut } = headCount(custody, stationId, now, settings);
  const refs = believedAt(custody, stationId).length;
  const unnamed = unnamedAt(custody, stationId, now, settings).length;
  if (refs + unnamed + most === 0) return 'quiet';
  if (unnamed + maybeOut === 0 && !anySeen(custody, stationId)) return 'expected';
  return most >= 2 ? 'active' : 'winding down';
}

/** Has anybody believed here been seen to arrive? Until then they are on the way. */
const anySeen = (custody: Custody, stationId: string): boolean =>
  presencesAt(custody, stationId).some((ref) => !ref.stay.left && seenHere(ref));
