import { common, type Instant, lengthMs, type Range, totalMs } from '../ranges.ts';
import { freeHours } from '../rota/free-hours.ts';
import type { Outlook } from '../rota/outlook.ts';
import { leastGapMs } from '../rota/short-pieces.ts';
import type { Distance } from '../stations/nearest.ts';
import type { Holding } from './stand-down.ts';

/** A station where help is needed. */
export interface Place extends Distance {
  readonly outlook: Outlook;
}

/** Hours offered to somebody at a station. */
export interface Offer extends Holding {
  readonly stationId: string;
}

/** Where somebody may go instead, for as much of their hours as they are wanted there. */
export interface Redirect extends Place {
  readonly hours: readonly Range[];
  /** Whether nobody else is down there in these hours. */
  readonly isEmpty: boolean;
}

/**
 * For each of them in turn the nearest place that has nobody in half of their hours or more, or else in most of them; where
 * none has, one with too few. `places`: the nearest first. As many are sent to one gap as are wanted there, those counted who were offered it before (`offers`).
 */
export function redirects(
  holdings: readonly Holding[],
  places: readonly Place[],
  offers: readonly Offer[],
  now: Instant,
): Map<string, Redirect> {
  const all = [...offers];
  const found = new Map<string, Redirect>();
  for (const { personId, hours } of holdings) {
    const redirect = redirectOf(hours, places, all, now);
    if (!redirect) continue;
    found.set(personId, redirect);
    all.push({ personId, stationId: redirect.outlook.station.id, hours: redirect.hours });
  }
  return found;
}

function redirectOf(
  own: readonly Range[],
  places: readonly Place[],
  offers: readonly Offer[],
  now: Instant,
): Redirect | undefined {
  for (const kind of ['empty', 'thin'] as const) {
    const open = places.flatMap((place) => {
      const hours = common(own, freeHours(place.outlook, offeredAt(place, offers), kind, now)).filter(isLongEnough);
      return hours.length > 0 ? [{ ...place, hours, isEmpty: kind === 'empty' }] : [];
    });
    const found = open.find(({ hours }) => totalMs(hours) * 2 >= totalMs(own)) ?? mostOf(open);
    if (found) return found;
  }
  return undefined;
}

const offeredAt = ({ outlook }: Place, offers: readonly Offer[]): Range[] =>
  offers.filter(({ stationId }) => stationId === outlook.station.id).flatMap(({ hours }) => hours);

const isLongEnough = (range: Range): boolean => lengthMs(range) >= leastGapMs;

/** Where none takes up half of their hours: the one that takes up most. */
const mostOf = (open: readonly Redirect[]): Redirect | undefined =>
  open.reduce<Redirect | undefined>(
    (most, one) => (most && totalMs(most.hours) >= totalMs(one.hours) ? most : one),
    undefined,
  );
