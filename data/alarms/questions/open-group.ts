import { demandOf, type Outlook } from '../../rota/outlook.ts';
import type { Question } from './question.ts';

/** It matters from the first hour in which somebody may walk out: nearer to that it is asked more insistently. */
export function openGroup(outlook: Outlook): Question[] {
  const { activation, held } = outlook;
  const demand = demandOf(outlook);
  if (!activation || held.length === 0) return [];
  return [
    {
      kind: 'open-group',
      subject: activation.id,
      start: demand[0]?.start ?? activation.firstSlotAt,
      end: demand.at(-1)?.end ?? activation.firstSlotAt,
    },
  ];
}
