import { hourMs, type Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { unknownStationCode } from '../../stations/station.ts';
import type { Question } from './question.ts';

/** So long before somebody may walk out of a station nobody knows. */
const noticeMs = hourMs;

/** Until somebody says at which station they are, nobody can wait for them: it is asked before they may walk out. */
export function unplaced({ held, custody, station }: Outlook, now: Instant): Question[] {
  if (station.code !== unknownStationCode) return [];
  const soon = held.filter(({ demand }) => demand.start - now <= noticeMs);
  if (soon.length === 0) return [];
  const dueAt = soon.map(({ refId, demand }) => {
    const heardAt = custody.arrestees.get(refId ?? '')?.stays.at(-1)?.heardAt ?? demand.start;
    return Math.max(heardAt, demand.start - noticeMs);
  });
  return [
    {
      kind: 'unplaced',
      subject: '',
      start: Math.min(...soon.map(({ demand }) => demand.start)),
      end: Math.max(...soon.map(({ demand }) => demand.end)),
      newsAt: Math.max(...dueAt),
    },
  ];
}
