import { hourMs, type Instant } from '../ranges.ts';
import type { Arrestee, Sighting } from './arrestee.ts';

/** A moment that was told, or reckoned from another. */
export interface Start {
  readonly at: Instant;
  readonly estimated: boolean;
}

/** What a person's clocks may start from. */
export interface Beginnings {
  readonly arrest: Start;
  readonly arrivals: readonly Instant[];
  readonly bookings: readonly Instant[];
}

/** An arrival in the area of the case counts at the latest so long after the entry (PACE s.41(2)(b)). */
const mostBeforeArrivalMs = 24 * hourMs;

/**
 * Voluntary attendance: arrested at the station, so the arrest is the arrival (PACE s.41(2)(c)).
 * Another force's case: as if they had arrived at the hour the back office reckoned (PACE s.41(2)(a), (3), (5)).
 * Arrested outside England and Wales: nothing before the entry counts (PACE s.41(2)(b)).
 */
export function beginningsOf({ regime, arrestedAt, reportedAt, ...arrestee }: Arrestee): Beginnings {
  const [arrivals, bookings] = [instants(arrestee.arrivals), instants(arrestee.bookings)];
  const firstHeard = Math.min(reportedAt, ...arrivals, ...bookings);
  const arrest = { at: arrestedAt ?? firstHeard, estimated: arrestedAt === null };
  const since = (all: readonly Instant[], from: Instant) => all.filter((at) => at >= from);
  switch (regime?.name) {
    case 'voluntary':
      return { arrest, arrivals: arrestedAt === null ? arrivals : [arrestedAt], bookings };
    case 'other-force':
      return { arrest, arrivals: [regime.from], bookings: since(bookings, regime.from) };
    case 'from-outside':
      return {
        arrest: { at: regime.from, estimated: false },
        arrivals: since(arrivals, regime.from).map((at) => Math.min(at, regime.from + mostBeforeArrivalMs)),
        bookings: since(bookings, regime.from),
      };
    default:
      return { arrest, arrivals, bookings };
  }
}

const instants = (sightings: readonly Sighting[]): Instant[] => sightings.map(({ at }) => at);
