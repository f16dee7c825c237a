import { ledgerOf } from '../../custody/fold.ts';
import type { Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { askedForMs, type Question } from './question.ts';

/** Somebody came out of a station after it was stood down: nobody was thought to be inside, so are others? */
export function cameOut({ activation, custody, station }: Outlook, now: Instant): Question[] {
  const { releases, stoodDown } = ledgerOf(custody, station.id);
  if (activation || !stoodDown) return [];
  return releases
    .filter(({ seq, at, open }) => seq > stoodDown.seq && at >= stoodDown.heardAt && open > 0 && at > now - askedForMs)
    .map(({ seq, at }) => ({ kind: 'came-out', subject: String(seq), start: at, end: at + askedForMs }));
}
