import { ledgerOf } from '../../custody/fold.ts';
import { byTime } from '../../custody/station-ledger.ts';
import { hourMs, type Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { cameOut } from './came-out.ts';
import { askedForMs, type Question } from './question.ts';

/** So long a station may stay open where nothing happens before somebody is asked whether it is still to be. */
const idleMs = 6 * hourMs;

/** "Stand it down?" Nobody may be left, though not everybody is known to be out, or a coordinator opened it: nothing but an answer ends that. */
export function maybeEmpty(outlook: Outlook, now: Instant): Question[] {
  const { count, held } = outlook;
  if (cameOut(outlook, now).length > 0) return [];
  if (held.length === 0 ? !isIdle(outlook, now) : !mayBeNobody(outlook)) return [];
  if (count.most > 0 && !saidEmpty(outlook, now)) return [];
  return [{ kind: 'maybe-empty', subject: '', start: now, end: now + askedForMs }];
}

/** Without a ref, those nobody has news of are asked about already. */
const mayBeNobody = ({ held }: Outlook): boolean => held.some(({ refId, overdue }) => refId !== null || !overdue);

/** Opened by a coordinator: all who were there since are out, or nobody came for long. */
function isIdle({ custody, station }: Outlook, now: Instant): boolean {
  const { activated, news } = ledgerOf(custody, station.id);
  if (!activated) return false;
  return (news !== null && news.seq > activated.seq) || now - activated.heardAt >= idleMs;
}

/** Whoever counts nobody is asked about too, though a supporter's count takes nobody away; not once somebody came in after that. */
function saidEmpty({ custody, station, count }: Outlook, now: Instant): boolean {
  const { headCounts, arrivals } = ledgerOf(custody, station.id);
  const told = headCounts.at(-1);
  if (told?.most !== 0 || arrivals.some((came) => byTime(came, told) > 0)) return false;
  return count.least === 0 && told.heardAt > now - askedForMs;
}
