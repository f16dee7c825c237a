import { inDoubtAt, ledgerOf } from '../../custody/fold.ts';
import { presencesAt } from '../../custody/presence.ts';
import type { HeadCountReport } from '../../custody/station-ledger.ts';
import type { Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { askedForMs, type Question } from './question.ts';

/** Somebody came out of a station after it was stood down, though nobody was thought to be inside: are others? */
export function cameOut(outlook: Outlook, now: Instant): Question[] {
  const { releases, stoodDown } = ledgerOf(outlook.custody, outlook.station.id);
  if (outlook.held.length > 0 || !stoodDown || isExplained(outlook, stoodDown)) return [];
  return releases
    .filter(({ seq, at, open }) => seq > stoodDown.seq && at >= stoodDown.heardAt && open > 0 && at > now - askedForMs)
    .map(({ seq, at }) => ({ kind: 'came-out', subject: String(seq), start: at, end: at + askedForMs }));
}

/** Nobody was left in doubt, and others came there since. */
function isExplained({ custody, station }: Outlook, stoodDown: HeadCountReport): boolean {
  const { arrivals, headCounts } = ledgerOf(custody, station.id);
  if (inDoubtAt(custody, station.id).length > 0) return false;
  const heard = [...arrivals, ...headCounts, ...presencesAt(custody, station.id).map(({ stay }) => stay)];
  return heard.some(({ seq }) => seq > stoodDown.seq);
}
