import type { Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { instantNear, wallParts } from '../../times/wall.ts';
import type { Question } from './question.ts';

/** When a coordinator is told who is to be met at a court: in the evening, and in time to set out. */
const toldAtHours = [7, 20];

/** Who meets them, where and when: from the first such hour after it was heard, until that day in court is over. */
export function forCourt({ court }: Outlook, now: Instant, zone: string): Question[] {
  const due = court
    .map((one) => ({ ...one, from: toldHours(one.heardAt, zone).find((at) => at > one.heardAt) ?? now }))
    .filter(({ from }) => from <= now);
  if (due.length === 0) return [];
  return [
    {
      kind: 'for-court',
      subject: '',
      // Once the hour is past, it is no longer pressing.
      start: Math.min(...due.map(({ expectedAt, until }) => (expectedAt > now ? expectedAt : until))),
      end: Math.max(...due.map(({ until }) => until)),
      newsAt: Math.max(...due.map(({ from }) => from)),
      againAt: toldHours(now, zone).findLast((at) => at <= now) ?? now,
    },
  ];
}

/** Those of the day before, of the day and of the day after, in order. */
function toldHours(around: Instant, zone: string): Instant[] {
  const { dayNumber } = wallParts(around, zone);
  return [-1, 0, 1].flatMap((day) => toldAtHours.map((hour) => instantNear(dayNumber + day, hour * 60, zone)));
}
