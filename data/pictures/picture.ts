import type { Instant, Range } from '../ranges.ts';

/**
 * What a picture shows, in instants and the few words on it. This is what waits in the outbox; it is drawn when it goes.
 * Codes and counts only: nobody's name, and no ref.
 */
export interface Picture {
  readonly title: string;
  /** From the left edge to the right. */
  readonly span: Range;
  readonly now: Mark;
  readonly hours: readonly Hour[];
  readonly nights: readonly Range[];
  /** Where the clocks change. */
  readonly change: Mark | null;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  readonly legend: readonly LegendEntry[];
}

export interface Mark {
  readonly at: Instant;
  readonly label: string;
}

/** A whole hour on the wall; every few of them bear a label. */
export interface Hour {
  readonly at: Instant;
  readonly label: string | null;
  readonly isMidnight: boolean;
}

/** Hours in which nothing changes: so many are there, so many wanted, somebody may walk out (`demanded`) or not. */
export interface Band extends Range {
  readonly on: number;
  readonly wanted: number;
  readonly demanded: boolean;
}

/** One station. */
export interface Row {
  readonly name: string;
  readonly about: string;
  readonly verdict: string;
  readonly tone: Tone;
  readonly bands: readonly Band[];
  /** Until when cover is planned, and when the first is to be asked after. */
  readonly until: Instant | null;
  readonly ask: Instant | null;
  /** The slots, by the numbers one takes them by. */
  readonly cells: readonly (Range & { readonly number: number })[];
}

/** How bad it is: nobody there, something amiss, nothing. */
export type Tone = 'bad' | 'poor' | 'good';

export type Sign = 'on' | 'thin' | 'empty' | 'idle' | 'night' | 'cover' | 'ask';

export interface LegendEntry {
  readonly sign: Sign;
  readonly label: string;
}
