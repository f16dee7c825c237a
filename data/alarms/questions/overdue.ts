import type { Outlook } from '../../rota/outlook.ts';
import { unknownStationCode } from '../../stations/station.ts';
import type { Question } from './question.ts';

/** The cover clock of somebody has run out, and nobody said that they left. */
export function overdue({ held, station }: Outlook): Question[] {
  const late = held.filter((one) => one.overdue);
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
