import { type AlarmKind, isGap } from '../alarms/alarm.ts';
import { hourMs, type Instant, type Range } from '../ranges.ts';

/** What a task is, so that a tap on its number can do it: an alarm is taken on, a question answered, an item of the log done. */
export interface TaskRef {
  readonly kind: 'alarm' | 'question' | 'log';
  readonly number: number;
}

/** One thing that waits for somebody. */
export interface Task {
  readonly ref: TaskRef;
  readonly rank: number;
  readonly at: Instant;
  readonly text: string;
}

/** Somebody may be alone now. */
const atOnce: ReadonlySet<AlarmKind> = new Set(['unmet', 'minor-out', 'unplaced', 'adult-needed']);
const soonMs = hourMs;

export const ranks = { atOnce: 0, emptySoon: 1, empty: 2, question: 3, asked: 4, thin: 5, log: 6 } as const;

/** How urgent an alarm is by its kind, and for a gap by how near it is. */
export function rankOf(alarm: { readonly kind: AlarmKind } & Range, now: Instant): number {
  if (atOnce.has(alarm.kind)) return ranks.atOnce;
  if (!isGap(alarm)) return ranks.question;
  if (alarm.kind === 'thin') return ranks.thin;
  return alarm.start - now <= soonMs ? ranks.emptySoon : ranks.empty;
}

export const byUrgency = (a: Task, b: Task): number => a.rank - b.rank || a.at - b.at || a.ref.number - b.ref.number;

/** As many as there are numbers to tap. */
export const mostTasks = 9;
