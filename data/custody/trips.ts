import type { Instant, Range } from '../ranges.ts';
import type { Fact } from './fact.ts';

/** A time at a hospital. */
export interface Trip {
  readonly out: Instant;
  /** Null while they are there. */
  readonly back: Instant | null;
}

/** In order. Whoever is seen at a station, or moved to one, is back, whether anybody said so or not. */
export function tripsOf(facts: readonly Fact[]): Trip[] {
  const trips: Trip[] = [];
  for (const fact of facts.filter(tellsOfTrips).sort(byHappening)) {
    const last = trips.at(-1);
    const isAway = last?.back === null;
    if (leaves(fact)) {
      if (!isAway) trips.push({ out: fact.happenedAt, back: null });
    } else if (isAway && fact.happenedAt > last.out) trips[trips.length - 1] = { ...last, back: fact.happenedAt };
  }
  return trips;
}

/** The times away that are over: both clocks stood still (PACE s.41(6); Criminal Justice (Scotland) Act 2016 s.15). */
export const awayTimes = (trips: readonly Trip[]): Range[] =>
  trips.flatMap(({ out, back }) => (back === null ? [] : [{ start: out, end: back }]));

/** Since when they are at a hospital; null: they are not. */
export const awaySince = (trips: readonly Trip[]): Instant | null => {
  const last = trips.at(-1);
  return last?.back === null ? last.out : null;
};

const leaves = ({ body }: Fact): boolean => body.kind === 'hospital' && body.way === 'out';

const tellsOfTrips = ({ body }: Fact): boolean =>
  body.kind === 'hospital' || body.kind === 'arrived' || body.kind === 'booked' || body.kind === 'moved';

const byHappening = (a: Fact, b: Fact): number => a.happenedAt - b.happenedAt || a.seq - b.seq;
