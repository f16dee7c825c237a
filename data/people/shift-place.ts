import type { Present } from '../present.ts';
import type { Shift } from './shift.ts';

/** Where somebody is on duty, in words. */
export async function shiftPlace(
  { store, words }: Present,
  { stationIds }: Pick<Shift, 'stationIds'>,
): Promise<string> {
  if (stationIds === null) return words.allStations();
  const stations = (await store.stations.all()).filter(({ id }) => stationIds.includes(id));
  return stations.map(words.stationName).join(', ');
}
