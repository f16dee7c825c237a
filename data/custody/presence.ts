import type { Instant } from '../ranges.ts';
import type { Arrestee, Sighting } from './arrestee.ts';
import type { Custody } from './fold.ts';
import type { CustodySettings } from './settings.ts';
import { byTime, type HeadCountReport, type Moment } from './station-ledger.ts';
import type { Stay } from './whereabouts.ts';

/** One person's stay at the station in question. */
export interface Presence {
  readonly arrestee: Arrestee;
  readonly stay: Stay;
}

/** How many of one person (none or one) a head-count may have counted. */
export interface Share {
  readonly least: 0 | 1;
  readonly most: 0 | 1;
}

export const presencesAt = ({ arrestees }: Custody, stationId: string): Presence[] =>
  [...arrestees.values()].flatMap((arrestee) =>
    arrestee.stays.filter((stay) => stay.stationId === stationId).map((stay) => ({ arrestee, stay })),
  );

/** The first arrival at this station during the stay. */
export const arrivedHere = (presence: Presence): Sighting | undefined => during(presence, presence.arrestee.arrivals);

/** The first arrival or booking. */
export const seenHere = (presence: Presence): Sighting | undefined =>
  during(presence, [...presence.arrestee.arrivals, ...presence.arrestee.bookings]);

const during = ({ stay }: Presence, sightings: readonly Sighting[]): Sighting | undefined =>
  sightings
    .filter(({ stationId, at }) => stationId === stay.stationId && (stay.straight || at >= stay.from))
    .sort(byTime)[0];

/** The latest that they came, as far as is told. */
export function cameBy(presence: Presence): Instant {
  const { arrestee, stay } = presence;
  const arrived = arrivedHere(presence);
  if (arrived) return arrived.at;
  const from = stay.straight ? (arrestee.arrestedAt ?? stay.from) : stay.from;
  return Math.min(from, seenHere(presence)?.at ?? from);
}

/** The earliest that they can have come. An arrival may bear the time it was typed, so whoever was known before may have been here. */
export function cameAfter(presence: Presence, { reportAfterArrestMs }: CustodySettings): Instant {
  const { arrestee, stay } = presence;
  if (!stay.straight) return Math.min(stay.from, cameBy(presence));
  const unheard = arrivedHere(presence) ? 0 : reportAfterArrestMs;
  return Math.min(arrestee.arrestedAt ?? arrestee.reportedAt - unheard, cameBy(presence));
}

export const isAfter = (moment: Moment, count: Moment): boolean => byTime(moment, count) > 0;

/**
 * Was this person among those counted? Refs known when the count was told are taken to be, unless something says otherwise:
 * they came later, were gone, were heard of only afterwards, or turned out never to have been here.
 */
export function shareIn(count: HeadCountReport | null, presence: Presence, settings: CustodySettings): Share {
  const { stay } = presence;
  if (!count || (stay.left && !isAfter(stay.left, count))) return { least: 0, most: 0 };
  const seen = seenHere(presence);
  if (seen && !isAfter(seen, count)) return { least: stay.left?.kind === 'not-here' ? 0 : 1, most: 1 };
  const came = arrivedHere(presence) ?? { at: cameAfter(presence, settings), seq: stay.seq };
  if (isAfter(came, count)) return { least: 0, most: 0 };
  const neverHere = stay.left?.kind === 'not-here' || (stay.left?.kind === 'elsewhere' && !seen);
  return { least: neverHere || stay.seq > count.seq ? 0 : 1, most: 1 };
}
