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
  /** The first arrival at this station during the stay. */
  readonly arrived: Sighting | undefined;
  /** The first arrival or booking. */
  readonly seen: Sighting | undefined;
  /** The latest that they came, as far as is told. */
  readonly cameBy: Instant;
}

/** How many of one person (none or one) a head-count may have counted. */
export interface Share {
  readonly least: 0 | 1;
  readonly most: 0 | 1;
}

/** Every head-count is reckoned over the same people, so they are looked up once. */
const known = new WeakMap<Custody, Map<string, Presence[]>>();

export function presencesAt(custody: Custody, stationId: string): readonly Presence[] {
  const stations = known.get(custody) ?? new Map<string, Presence[]>();
  const presences = stations.get(stationId) ?? findPresences(custody, stationId);
  known.set(custody, stations.set(stationId, presences));
  return presences;
}

const findPresences = ({ arrestees }: Custody, stationId: string): Presence[] =>
  [...arrestees.values()].flatMap((arrestee) =>
    arrestee.stays.filter((stay) => stay.stationId === stationId).map((stay) => toPresence(arrestee, stay)),
  );

function toPresence(arrestee: Arrestee, stay: Stay): Presence {
  const arrived = firstDuring(stay, arrestee.arrivals);
  const booked = firstDuring(stay, arrestee.bookings);
  const seen = arrived && booked ? earlier(arrived, booked) : (arrived ?? booked);
  const from = stay.straight ? (arrestee.arrestedAt ?? stay.from) : stay.from;
  return { arrestee, stay, arrived, seen, cameBy: arrived?.at ?? Math.min(from, seen?.at ?? from) };
}

const earlier = (a: Sighting, b: Sighting): Sighting => (byTime(a, b) <= 0 ? a : b);

const firstDuring = (stay: Stay, sightings: readonly Sighting[]): Sighting | undefined =>
  sightings
    .filter(({ stationId, at }) => stationId === stay.stationId && (stay.straight || at >= stay.from))
    .reduce<Sighting | undefined>((first, one) => (first ? earlier(first, one) : one), undefined);

/** The earliest that they can have come. An arrival may bear the time it was typed, so whoever was known before may have been here. */
export function cameAfter(presence: Presence, { reportAfterArrestMs }: CustodySettings): Instant {
  const { arrestee, stay, arrived, cameBy } = presence;
  if (!stay.straight) return Math.min(stay.from, cameBy);
  const unheard = arrived ? 0 : reportAfterArrestMs;
  return Math.min(arrestee.arrestedAt ?? arrestee.reportedAt - unheard, cameBy);
}

/** By time; but a stand-down settles all that was heard before it, and nothing that is heard later, whatever the times. */
export const isAfter = (moment: Told, count: Told): boolean =>
  moment.kind === 'stood-down' || count.kind === 'stood-down' ? moment.seq > count.seq : byTime(moment, count) > 0;

interface Told extends Moment {
  readonly kind?: string;
}

/**
 * Was this person among those counted? Refs known when the count was told are taken to be, unless something says otherwise:
 * they came later, were gone, were heard of only afterwards, or turned out never to have been here.
 */
export function shareIn(count: HeadCountReport | null, presence: Presence, settings: CustodySettings): Share {
  const { stay, seen, arrived } = presence;
  if (!count || count.kind === 'stood-down' || (stay.left && !isAfter(stay.left, count))) return { least: 0, most: 0 };
  if (seen && !isAfter(seen, count)) return { least: stay.left?.kind === 'not-here' ? 0 : 1, most: 1 };
  const came = arrived ?? { at: cameAfter(presence, settings), seq: stay.seq };
  if (isAfter(came, count)) return { least: 0, most: 0 };
  const neverHere = stay.left?.kind === 'not-here' || (stay.left?.kind === 'elsewhere' && !seen);
  return { least: neverHere || stay.seq > count.seq ? 0 : 1, most: 1 };
}
