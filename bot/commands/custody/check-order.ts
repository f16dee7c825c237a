import type { Arrestee } from '../../../data/custody/arrestee.ts';
import type { Instant } from '../../../data/ranges.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** Nothing happens to anybody in custody before they are arrested: one of the two times was misread or mistyped. */
export function checkOrder({ words }: Turn, { arrestedAt }: Arrestee, at: Instant): void {
  if (arrestedAt !== null && at < arrestedAt) throw new UserError(words.timesOutOfOrder());
}
