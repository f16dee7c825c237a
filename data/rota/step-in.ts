import { hourMs, intersection, lengthMs, minuteMs, overlaps, type Range, subtract, totalMs, union } from '../ranges.ts';
import type { Station } from '../stations/station.ts';
import { isFor, type Offer } from './offer.ts';
import type { SignUp } from './sign-up.ts';

/** Somebody who may be asked for hours, and which of them they could take. */
export interface StepIn {
  readonly personId: string;
  readonly hours: Range;
  /** They said so themselves. */
  readonly offered: boolean;
}

/** Hours somebody is wanted for at a station. */
export interface Need extends Range {
  readonly station: Pick<Station, 'id' | 'area'>;
}

/** Who there is. */
export interface Helpers {
  readonly offers: readonly Offer[];
  /** Those of everybody who might come, at whichever station, also some that are over. */
  readonly signUps: readonly SignUp[];
  /** How near another station is, the nearest least; Infinity: too far. The station itself is 0. */
  distanceTo(stationId: string): number;
  /** Who is not to be asked. */
  readonly without: ReadonlySet<string>;
  /** The most anybody stays on site. */
  readonly longestMs: number;
}

/** Who has been on site with less of a break than this has not been away. */
const restMs = hourMs;
/** It is not worth coming for less. */
const leastMs = 30 * minuteMs;

/** Who could step in: first who offered, in the order of the hours; then who was down nearest, and there who was last. */
export function stepIns(need: Need, helpers: Helpers): StepIn[] {
  const all = [...offering(need, helpers), ...nearby(need, helpers)].filter(
    ({ personId }) => !helpers.without.has(personId),
  );
  return all.filter(({ personId }, at) => all.findIndex((other) => other.personId === personId) === at);
}

/** Those of them who offered. */
export const offering = (need: Need, helpers: Helpers): StepIn[] =>
  helpers.offers
    .filter((offer) => isFor(offer, need.station))
    .flatMap(({ personId, ...offer }) => {
      const both = intersection(offer, need);
      const hours = both && mayTake(both, ownOf(personId, helpers), helpers.longestMs);
      return hours ? [{ personId, hours, offered: true }] : [];
    })
    .sort((a, b) => a.hours.start - b.hours.start || lengthMs(b.hours) - lengthMs(a.hours));

function nearby(need: Need, helpers: Helpers): StepIn[] {
  const near = helpers.signUps
    .map(({ personId, stationId, end }) => ({ personId, end, distance: helpers.distanceTo(stationId) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || b.end - a.end);
  return [...new Set(near.map(({ personId }) => personId))].flatMap((personId) => {
    const hours = mayTake(need, ownOf(personId, helpers), helpers.longestMs);
    return hours ? [{ personId, hours, offered: false }] : [];
  });
}

const ownOf = (id: string, { signUps }: Helpers): SignUp[] => signUps.filter(({ personId }) => personId === id);

/** The longest part of the hours that somebody is free for, and not too long on site with; the first of two. */
export function mayTake({ start, end }: Range, own: readonly Range[], longestMs: number): Range | undefined {
  const least = Math.min(leastMs, end - start);
  const parts = subtract([{ start, end }], own).flatMap((part) => {
    const left = longestMs - onSiteAround(part, own);
    const cut = { start: part.start, end: Math.min(part.end, part.start + left) };
    return cut.end - cut.start >= least ? [cut] : [];
  });
  return parts.toSorted((a, b) => lengthMs(b) - lengthMs(a))[0];
}

/** How long somebody is on site before and after, without a rest. */
function onSiteAround(part: Range, own: readonly Range[]): number {
  const stretches = union(own.map(({ start, end }) => ({ start, end: end + restMs })));
  const beside = stretches.filter((stretch) => overlaps(stretch, { start: part.start, end: part.end + restMs }));
  return totalMs(own.filter((range) => beside.some((stretch) => overlaps(stretch, range))));
}
