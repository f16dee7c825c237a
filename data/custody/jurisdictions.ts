import { hourMs } from '../ranges.ts';

/** How the law of a place counts. Durations in ms. */
export interface Jurisdiction {
  /** Which event starts the clock that the back office asks a solicitor about. Where it is the booking, an arrival stands in for it. */
  readonly askFrom: 'arrival' | 'booking';
  readonly askAfterMs: number;
  /** When to ask ahead about a second period; null where there is none. */
  readonly askAheadAfterMs: number | null;
  readonly coverMs: number;
}

/**
 * England and Wales, Northern Ireland: 24 h from arrival at the first station (PACE 1984 s.41; PACE (NI) Order 1989 art.42).
 * Scotland: 12 h from authorisation at the station, once 12 h more (Criminal Justice (Scotland) Act 2016 s.9-12).
 */
export const jurisdictions = {
  'england-wales': { askFrom: 'arrival', askAfterMs: 24 * hourMs, askAheadAfterMs: null, coverMs: 24 * hourMs },
  'northern-ireland': { askFrom: 'arrival', askAfterMs: 24 * hourMs, askAheadAfterMs: null, coverMs: 24 * hourMs },
  scotland: { askFrom: 'booking', askAfterMs: 12 * hourMs, askAheadAfterMs: 10 * hourMs, coverMs: 24 * hourMs },
} as const satisfies Record<string, Jurisdiction>;

export type JurisdictionName = keyof typeof jurisdictions;
