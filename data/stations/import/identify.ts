import { isSameArea } from '../area.ts';
import { bareWords, nameKey } from '../name-key.ts';
import type { Station } from '../station.ts';
import type { StationRow } from './read-row.ts';

/** A row, and the station of the store that it is about; null for a new one. */
export interface Identified {
  readonly row: StationRow;
  readonly station: Station | null;
}

/** By its code, else by its name and area; a text says why it can't be told. */
export function identify(row: StationRow, stations: readonly Station[]): Identified | string {
  const coded = stations.find(({ code }) => code === row.code) ?? null;
  const namesakes = row.name === undefined ? [] : stations.filter((station) => isNamed(station, row));
  const [named = null, another] = namesakes.some(({ id }) => id === coded?.id) ? [coded] : namesakes;
  if (!coded && another) return `There are several of that name: ${listed(namesakes)}. Give its code.`;
  if (coded && named && coded.id !== named.id)
    return `${coded.code} is the code of ${coded.name}; ${named.name} has ${named.code}. Give one or the other.`;
  if (!coded && !named && row.name === undefined)
    return `There is no station with the code ${row.code}. To add it, give its name too.`;
  return { row, station: coded ?? named };
}

/** Without an area the name alone has to do. */
const isNamed = (station: Station, { name = '', area }: StationRow): boolean =>
  isSameName(station.name, name) && (!area || !station.area || isSameArea(station, { area, force: '' }));

export const isSameName = (a: string, b: string): boolean => nameKey(bareWords(a)) === nameKey(bareWords(b));

export const listed = (stations: readonly Station[]): string =>
  stations.map(({ code, area }) => `${code}${area ? ` (${area})` : ''}`).join(', ');
