import type { Steps } from './ladder.ts';
import type { Question } from './questions/question.ts';

/** Which of the four steps of the ladder hear of a question at once, and in which order the others follow; 0 is step 1. */
interface Order {
  readonly first: readonly number[];
  readonly later: readonly number[];
}

const fromBelow: Order = { first: [0], later: [1, 2, 3] };
/** What a solicitor or a hospital may know is for the back office to find out. */
const byBackOffice: Order = { first: [2], later: [3] };
const orders: Readonly<Record<Question['kind'], Order>> = {
  overdue: { first: [0, 2], later: [1, 3] },
  unplaced: { first: [0, 2], later: [1, 3] },
  'open-group': fromBelow,
  'maybe-empty': fromBelow,
  'came-out': fromBelow,
  unmet: fromBelow,
  'adult-needed': { first: [2], later: [3, 0, 1] },
  'minor-out': { first: [2], later: [3, 0, 1] },
  untold: { first: [0, 2, 3], later: [1] },
  'roll-call': fromBelow,
  sos: { first: [0, 1, 2], later: [3] },
  'no-duty': { first: [2], later: [3, 1] },
  'near-cover': fromBelow,
  'ask-after': byBackOffice,
  'second-period': byBackOffice,
  'which-out': { first: [0, 2], later: [1, 3] },
  'in-hospital': byBackOffice,
  unseen: fromBelow,
  'for-court': fromBelow,
};

/**
 * The ladder as a question climbs it. In place of a first step with nobody on it stands the next that has somebody, or
 * where there is none the lowest.
 */
export function ladderOf<Recipient>(kind: Question['kind'], steps: Steps<Recipient>): Steps<Recipient> {
  const { first, later } = orders[kind];
  const lowest = steps.findIndex((people) => people.length > 0);
  const from = (step: number) => steps.findIndex((people, at) => at >= step && people.length > 0);
  const own = new Set(first.map((step) => (from(step) < 0 ? lowest : from(step))));
  const peopleOn = (step: number) => steps[step] ?? [];
  return [[...own].flatMap(peopleOn), ...later.filter((step) => !own.has(step)).map(peopleOn)];
}

const backOffice = 2;

/** Whether the coordinators of the back office are asked before the others, or with them. */
export const isForBackOffice = (kind: Question['kind']): boolean => orders[kind].first.includes(backOffice);
