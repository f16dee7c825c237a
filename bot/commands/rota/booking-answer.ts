import type { Booked } from '../../../data/rota/book.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Turn } from '../../turn.ts';

/** Everything somebody has to know about what became of the hours they asked for. */
export function bookingAnswer(
  { words, zone }: Turn,
  station: Station,
  booked: Booked,
  stations: readonly Station[],
): string {
  const { taken, passed, alreadyYours, full, elsewhere, notNeeded } = booked;
  const others = elsewhere.flatMap((signUp) => {
    const other = stations.find(({ id }) => id === signUp.stationId);
    return other ? [words.elsewhere(other, [signUp], zone)] : [];
  });
  return [
    ...(taken.length > 0 ? [words.signedUp(station, taken, zone)] : []),
    ...(notNeeded.length > 0 ? [words.notNeeded(notNeeded, zone)] : []),
    ...(alreadyYours.length > 0 ? [words.alreadyIn(station, alreadyYours, zone)] : []),
    ...(full.length > 0 ? [words.full(full, zone)] : []),
    ...others,
    ...(taken.length === 0 && passed.length > 0 ? [words.overNow(passed, zone)] : []),
  ].join('\n');
}
