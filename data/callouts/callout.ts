import type { Instant, Range } from '../ranges.ts';

/** Hours in which so many more people are wanted. */
export interface Lack extends Range {
  readonly missing: number;
  /** Nobody is down for them. */
  readonly isEmpty: boolean;
}

/** What is called out for at one station; by id, as it is kept. */
export interface Need {
  readonly stationId: string;
  readonly lacks: readonly Lack[];
}

/** One message in a call-out room. */
export interface Callout {
  readonly id: string;
  readonly postId: string;
  readonly at: Instant;
  /** As it was called out: later only less of it is left. */
  readonly needs: readonly Need[];
  /** What its message says is left by now, and since when. */
  readonly shows: readonly Need[];
  readonly shownAt: Instant;
  /** The command that posted it. */
  readonly act: number;
  /** That command was taken back. */
  readonly isUndone: boolean;
}

/** Whether a later call-out is for all the stations of an earlier one: both went to the same rooms. */
export const isInPlaceOf = (later: Callout, { at, needs }: Callout): boolean =>
  later.at > at &&
  !later.isUndone &&
  needs.every(({ stationId }) => later.needs.some((need) => need.stationId === stationId));

/** What of these is neither taken back nor said anew; of the open ones, what is there to be read. */
export const standing = (callouts: readonly Callout[]): Callout[] =>
  callouts.filter((one) => !one.isUndone && !callouts.some((other) => isInPlaceOf(other, one)));

export interface CalloutSettings {
  /** A second one within this is asked back. */
  readonly againAfterMs: number;
  /** How far ahead people are called for. */
  readonly aheadMs: number;
  /** From one edit of a message to the next: networks allow only so many. */
  readonly editAfterMs: number;
}
