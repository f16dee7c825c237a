import { isSameArea } from './area.ts';
import { type Station, unknownStationCode } from './station.ts';

type Placed = Pick<Station, 'latitude' | 'longitude'>;

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** What lies between two stations along a great circle, in kilometres; null where coordinates are missing. */
export function distanceKm(from: Placed, to: Placed): number | null {
  if (from.latitude === null || from.longitude === null || to.latitude === null || to.longitude === null) return null;
  const [north, east] = [radians(to.latitude - from.latitude) / 2, radians(to.longitude - from.longitude) / 2];
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east) ** 2;
  const half = Math.sin(north) ** 2 + across;
  // Rounding may lift it above 1 between two ends of the earth.
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** What stands in for a distance within an area that nobody knows. */
const withinAreaKm = 25;

/** Without coordinates one of the same area counts as 25 km off, all else as farther than any. */
export const reckonedKm = (from: Station, to: Station): number =>
  distanceKm(from, to) ?? (isSameArea(from, to) ? withinAreaKm : Number.MAX_VALUE);

/** The others, the nearest first as far as is known; of equals the name decides. */
export function nearestTo<Other extends Station>(station: Station, stations: readonly Other[]): Other[] {
  return stations
    .filter(({ id, code }) => id !== station.id && code !== unknownStationCode)
    .map((other) => ({ other, km: reckonedKm(station, other) }))
    .sort((a, b) => a.km - b.km || inOrder(a.other.name, b.other.name) || inOrder(a.other.code, b.other.code))
    .map(({ other }) => other);
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
