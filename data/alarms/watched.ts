import type { Present } from '../present.ts';

/** Every station that is not quiet, or about which something is still asked. None: nothing can fall due before somebody does something. */
export async function watchedStations({ store }: Pick<Present, 'store'>): Promise<string[]> {
  const awake = (await store.rota.activations()).map(({ stationId }) => stationId);
  return [...new Set([...awake, ...(await store.alarms.stations())])].sort();
}
