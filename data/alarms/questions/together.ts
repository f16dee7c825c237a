import type { Held } from '../../custody/held.ts';
import type { Instant } from '../../ranges.ts';
import type { Question } from './question.ts';

/** Somebody to be asked about, from when on, until when, and when it presses. */
export interface Due {
  readonly one: Held;
  readonly from: Instant;
  readonly until: Instant;
  readonly presses: Instant;
}

/** One question a station for all of them; whoever joins them makes it news. */
export function together(kind: Question['kind'], due: readonly Due[]): Question[] {
  if (due.length === 0) return [];
  return [
    {
      kind,
      subject: '',
      start: Math.min(...due.map(({ presses }) => presses)),
      end: Math.max(...due.map(({ until }) => until)),
      newsAt: Math.max(...due.map(({ from }) => from)),
    },
  ];
}

/** The people with a ref whose clocks run and have not run out. */
export const clocked = (held: readonly Held[]): Held[] =>
  held.filter(({ refId, stoppedSince, overdue }) => refId !== null && stoppedSince === null && !overdue);
