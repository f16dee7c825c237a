import { hourMs } from '../ranges.ts';

/** How somebody's two clocks count. Durations in ms. */
export interface Regime {
  /** Which event starts the clock that the back office asks a solicitor about. Where it is the booking, an arrival stands in for it. */
  readonly askFrom: 'arrest' | 'arrival' | 'booking';
  /** Null where the law names no hour. */
  readonly askAfterMs: number | null;
  /** When to ask ahead about a second period; null where there is none. */
  readonly askAheadAfterMs: number | null;
  readonly coverFrom: 'arrest' | 'booking';
  readonly coverMs: number;
  /** Whether days on which no court sits count. */
  readonly courtHolidaysCount: boolean;
}

/** How the law of a place counts, for those of whom nothing else is known. */
export interface Jurisdiction extends Regime {
  /** How long the clock may stand still for somebody brought back on police bail. */
  readonly returnPauseMs: number;
}

const usual: Regime = {
  askFrom: 'arrival',
  askAfterMs: 24 * hourMs,
  askAheadAfterMs: null,
  coverFrom: 'booking',
  coverMs: 24 * hourMs,
  courtHolidaysCount: true,
};

/**
 * England and Wales, Northern Ireland: 24 h from arrival at the first station (PACE 1984 s.41; PACE (NI) Order 1989 art.42);
 * in the first, up to 3 h more for an arrest on the way back from bail (Police, Crime, Sentencing and Courts Act 2022 sch.4).
 * Scotland: 12 h from authorisation at the station, once 12 h more (Criminal Justice (Scotland) Act 2016 s.9-12).
 */
export const jurisdictions = {
  'england-wales': { ...usual, returnPauseMs: 3 * hourMs },
  'northern-ireland': { ...usual, returnPauseMs: 0 },
  scotland: {
    ...usual,
    askFrom: 'booking',
    askAfterMs: 12 * hourMs,
    askAheadAfterMs: 10 * hourMs,
    returnPauseMs: 0,
  },
} satisfies Record<string, Jurisdiction>;

export type JurisdictionName = keyof typeof jurisdictions;
