import { type Arrestee, firstSeen } from '../../../data/custody/arrestee.ts';
import type { Instant } from '../../../data/ranges.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { isLongAgo } from './before-anybody.ts';
import type { KnownArrestee } from './known-refs.ts';

/** When something is said to have happened; `hasDay`: its day was said too. */
export interface SaidTime {
  readonly at: Instant;
  readonly hasDay: boolean;
}

type Known = Pick<KnownArrestee, 'ref' | 'arrestee'>;

/** Nothing happens to anybody in custody before they are arrested: one of the two times was misread or mistyped. */
export function checkOrder({ words }: Turn, { arrestedAt }: Arrestee, at: Instant): void {
  if (arrestedAt !== null && at < arrestedAt) throw new UserError(words.timesOutOfOrder());
}

/** When something happened to somebody in custody, as it was said. Throws UserError where it can't be meant so. */
export function checkTime(turn: Turn, known: Known, time: SaidTime): void {
  checkOrder(turn, known.arrestee, time.at);
  checkDay(turn, known, time);
}

/** An hour still to come that is read as yesterday's would end somebody's cover, as it is before anything known of them. */
function checkDay({ words, now, zone }: Turn, { ref, arrestee }: Known, { at, hasDay }: SaidTime): void {
  const known = arrestee.arrestedAt ?? firstSeen(arrestee) ?? arrestee.reportedAt;
  if (!hasDay && isLongAgo(at, now) && at < known) throw new UserError(words.beforeKnown(ref, at, zone));
}

/** Nobody comes out before they came in. */
export function checkCameBefore({ words, zone }: Turn, { ref, arrestee }: Known, at: Instant): void {
  const seen = firstSeen(arrestee);
  if (seen !== null && at < seen) throw new UserError(words.cameLater(ref, seen, at, zone));
}
