import type { Arrestee } from '../../../data/custody/arrestee.ts';
import type { Held } from '../../../data/custody/held.ts';
import type { ClockLine } from '../../../data/wording/en/clocks.ts';

/** The clocks of one person, as they are worded. */
export const clockLine = ({ regime, extension }: Arrestee, held: Held): ClockLine => ({
  coverUntil: held.coverUntil,
  estimated: held.coverEstimated,
  overdue: held.overdue,
  askAfter: held.askAfter,
  askEstimated: held.askEstimated,
  regime: regime?.name ?? null,
  isExtended: extension !== null,
  usedMs: regime?.usedMs ?? 0,
  stoppedSince: held.stoppedSince,
});
