import { distanceKm, nearestTo } from './distance.ts';
import type { Station } from './station.ts';

/** How far a station is from another; null where nobody knows. */
export interface Distance {
  readonly km: number | null;
}

/** Places by their stations, the nearest first, each with how far it is. */
export function nearestFirst<Place extends { readonly station: Station }>(
  from: Station,
  places: readonly Place[],
): (Place & Distance)[] {
  const at = new Map(places.map((place) => [place.station.id, place]));
  const stations = [...at.values()].map(({ station }) => station);
  return nearestTo(from, stations).flatMap((station) => {
    const place = at.get(station.id);
    return place ? [{ ...place, km: distanceKm(from, station) }] : [];
  });
}
