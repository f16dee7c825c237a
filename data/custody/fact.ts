import type { Instant } from '../ranges.ts';
import type { RegimeName } from './regimes.ts';

export type Sureness = 'seen' | 'told' | 'estimated';
export const arresteeFlags = ['minor', 'medication', 'distress', 'injured', 'aa'] as const;
export type ArresteeFlag = (typeof arresteeFlags)[number];
/** How far the search for an appropriate adult has come; `done`: they were there, and are not needed again. */
export type AdultStep = 'needed' | 'found' | 'done';
/** Let go on the street: held at no station, here or elsewhere. */
export type NotHereReason = 'street-bailed' | 'de-arrested';

interface Reported {
  readonly kind: 'reported';
  readonly refId: string;
  readonly arrestedAt: Instant | null;
  /** The `detail` with the name or description. */
  readonly nameId?: string;
  /** Nobody knew the station: the fact's own only stands in for it. */
  readonly unplaced?: true;
}

/** What a fact says. `refId` names an arrestee; facts without one are about a station as a whole. */
export type FactBody =
  | Reported
  | { readonly kind: 'arrived'; readonly refId: string }
  | { readonly kind: 'booked'; readonly refId: string }
  | { readonly kind: 'moved'; readonly refId: string; readonly from: string }
  | { readonly kind: 'hospital'; readonly refId: string; readonly way: 'out' | 'back' }
  | { readonly kind: 'extended'; readonly refId: string; readonly until: Instant }
  | { readonly kind: 'regime'; readonly refId: string; readonly regime: RegimeName; readonly usedMs: number }
  | {
      readonly kind: 'held-for-court';
      readonly refId: string;
      readonly courtAt: Instant | null;
      readonly whereId?: string;
    }
  | { readonly kind: 'released'; readonly refId: string; readonly met: boolean }
  | { readonly kind: 'not-here'; readonly refId: string; readonly reason?: NotHereReason; readonly whyId?: string }
  | { readonly kind: 'flagged' | 'unflagged'; readonly refId: string; readonly flags: readonly ArresteeFlag[] }
  | { readonly kind: 'adult'; readonly refId: string; readonly step: AdultStep; readonly whoId?: string }
  | { readonly kind: 'named'; readonly refId: string; readonly nameId: string }
  | { readonly kind: 'noted'; readonly refId: string; readonly noteId: string }
  /** Both refs are one person, whom `as` stands for from then on. */
  | { readonly kind: 'same'; readonly refId: string; readonly as: string }
  | { readonly kind: 'matched'; readonly refId: string; readonly release: number }
  | { readonly kind: 'unmatched-release'; readonly count: number; readonly met: boolean }
  | { readonly kind: 'unmatched-arrival'; readonly count: number }
  | { readonly kind: 'head-count'; readonly least: number; readonly most: number }
  /** A coordinator opens the station, though nobody need be inside. */
  | { readonly kind: 'activated' }
  /** Nobody is wanted there any more; `refIds`: whom that leaves in doubt, believed there and not known to be out. */
  | { readonly kind: 'stood-down'; readonly refIds: readonly string[] }
  | { readonly kind: 'retraction'; readonly of: readonly number[] };

/** Every ref that a fact is about. */
export const refsIn = (body: FactBody): string[] => {
  if (body.kind === 'same') return [body.refId, body.as];
  return 'refId' in body ? [body.refId] : [];
};

/** The same, and whom a stand-down leaves in doubt, though it is about a station. */
export const refsTouchedBy = (body: FactBody): readonly string[] =>
  body.kind === 'stood-down' ? body.refIds : refsIn(body);

/** One appended, numbered entry of the ledger (`F31`). Holds ids only: names and words live in `detail` rows. */
export interface Fact {
  readonly seq: number;
  /** Where the fact holds: for `reported`, `arrived`, `booked`, `moved` the station the person is at or heading for. */
  readonly stationId: string;
  readonly happenedAt: Instant;
  readonly heardAt: Instant;
  readonly saidBy: string;
  /** Said by somebody of level 1 or up; counts by others are unvetted. */
  readonly vetted: boolean;
  readonly sure: Sureness;
  readonly body: FactBody;
}
