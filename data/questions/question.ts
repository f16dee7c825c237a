import { hourMs, type Instant, type Range } from '../ranges.ts';

/** What one person is asked, with all that a yes needs; ids only. */
export type Asked =
  /** Whether their report of a release, a fact, is of somebody told of before; `as`: the unmatched release it would be, where theirs has a ref. */
  | { readonly kind: 'same-release'; readonly fact: number; readonly as: number | null }
  /** Whether they have an item of the log that `by` gave them. */
  | { readonly kind: 'log-given'; readonly number: number; readonly by: string }
  /** Whether they take over from a coordinator, who was on duty for these stations; null: all. */
  | { readonly kind: 'take-over'; readonly from: string; readonly stationIds: readonly string[] | null }
  /** Whether they are still on duty, as they have been since then without an end. */
  | { readonly kind: 'still-on'; readonly since: Instant }
  /** Whether they take hours at another station, in place of hours that are not needed any more. */
  | { readonly kind: 'redirect'; readonly stationId: string; readonly hours: readonly Range[] }
  /** Whether to call out once more, so soon; none: for wherever anybody is needed. */
  | { readonly kind: 'callout'; readonly stationIds: readonly string[] };

export type AskedOf<Kind extends Asked['kind']> = Extract<Asked, { kind: Kind }>;

/** A question put to one person, answered by `yes` or by 👍 on its message. */
export interface Question {
  /** What it is called where two wait at once: `Q7`. */
  readonly number: number;
  readonly asked: Asked;
  readonly personId: string;
  readonly askedAt: Instant;
  /** After that a yes comes too late. */
  readonly until: Instant;
  readonly isOpen: boolean;
}

/** So long a plain `yes` is taken to mean it; 👍 on the message says itself what it means. */
export const yesWithinMs = 2 * hourMs;
