import { ledgerOf } from '../../custody/fold.ts';
import type { Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { askedForMs, type Question } from './question.ts';

/** Nobody may be left, though not everybody is known to be out: the demand stays, and somebody has to look. */
export function maybeEmpty(outlook: Outlook, now: Instant): Question[] {
  const { count, held } = outlook;
  // Without a ref, those nobody has news of are asked about already.
  if (held.every(({ refId, overdue }) => refId === null && overdue)) return [];
  if (count.most > 0 && !saidEmpty(outlook, now)) return [];
  return [{ kind: 'maybe-empty', subject: '', start: now, end: now + askedForMs }];
}

/** Whoever counts nobody is asked about too, though a supporter's count takes nobody away. */
function saidEmpty({ custody, station, count }: Outlook, now: Instant): boolean {
  const told = ledgerOf(custody, station.id).headCounts.at(-1);
  return told?.most === 0 && count.least === 0 && told.heardAt > now - askedForMs;
}
