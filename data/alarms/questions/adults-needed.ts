import type { Arrestee } from '../../custody/arrestee.ts';
import { believedAt } from '../../custody/fold.ts';
import { demandOf, type Outlook } from '../../rota/outlook.ts';
import type { Question } from './question.ts';

/** Whether an appropriate adult is still to be found for somebody. */
export const needsOne = ({ adult }: Pick<Arrestee, 'adult'>): boolean => adult?.step === 'needed';

/** One question a station, asked anew with every person it is about: without the adult they are held the longer. */
export function adultsNeeded(outlook: Outlook): Question[] {
  const since = believedAt(outlook.custody, outlook.station.id).flatMap(({ adult }) =>
    adult?.step === 'needed' ? [adult.since] : [],
  );
  if (since.length === 0) return [];
  const start = Math.min(...since);
  return [
    {
      kind: 'adult-needed',
      subject: '',
      start,
      end: demandOf(outlook).at(-1)?.end ?? start,
      newsAt: Math.max(...since),
    },
  ];
}
