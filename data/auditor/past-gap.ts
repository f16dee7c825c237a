import type { Hearing } from '../alarms/hearing-store.ts';
import type { Target } from '../outbox/letter.ts';
import type { Instant, Range } from '../ranges.ts';
import { isAbout } from './judge.ts';
import type { WatchedGap } from './uncovered.ts';

/** Who knew of a gap, from when on, and over what; null: they said so themselves. */
export interface Heard {
  readonly target: Target;
  readonly network: string | null;
  readonly at: Instant;
}

/** Hours in which nobody was there, and who had been told of them. */
export interface PastGap extends Range {
  readonly stationId: string;
  /** Since when it was known that nobody would be there. */
  readonly knownAt: Instant;
  /** Nobody had been told in time. */
  readonly missed: boolean;
  /** In the order they heard, each once. */
  readonly heard: readonly Heard[];
  /** The alarm that reported it; null: none. */
  readonly alarm: number | null;
}

/** How much time was left when the first person was told, in ms; negative: it had begun. Null: nobody was. */
export const leadOf = ({ start, heard: [first] }: PastGap): number | null => (first ? start - first.at : null);

/** Who knew of a gap before it was over. */
export function heardOf({ end, hours }: WatchedGap, hearings: readonly Hearing[]): Heard[] {
  const about = hearings.flatMap(({ at, target, network, ...range }) =>
    at !== null && at < end && hours.some((one) => isAbout({ ...range, at, target, network }, one))
      ? [{ target, network, at }]
      : [],
  );
  const inOrder = about.toSorted((a, b) => a.at - b.at);
  return inOrder.filter(({ target }, index) => inOrder.findIndex((one) => one.target.id === target.id) === index);
}
