import type { Held } from '../../custody/held.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { unknownStationCode } from '../../stations/station.ts';
import type { Question } from './question.ts';

/** Those whose cover clock has run out, and nobody said that they left. While it is asked who came out without a ref, no refs. */
export const withoutNews = ({ held, count }: Outlook): Held[] =>
  held.filter(({ overdue, refId }) => overdue && (refId === null || count.maybeOut === 0));

export function overdue(outlook: Outlook): Question[] {
  const { station } = outlook;
  const late = withoutNews(outlook);
  if (late.length === 0 || station.code === unknownStationCode) return [];
  const since = late.map((one) => one.coverUntil);
  return [
    {
      kind: 'overdue',
      subject: '',
      start: Math.min(...since),
      end: Math.max(...late.map(({ demand }) => demand.end)),
      newsAt: Math.max(...since),
    },
  ];
}
