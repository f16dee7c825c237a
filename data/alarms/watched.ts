import type { Present } from '../present.ts';

/** Every station that is not quiet, or about which something is still asked. None: nothing can fall due before somebody does something. */
export const watchedStations = ({
  store: { alarms, memory, rota },
}: Pick<Present, 'store'>): Promise<readonly string[]> =>
  memory.recall('watched', ['activation', 'alarm'], '', async () => {
    const awake = (await rota.activations()).map(({ stationId }) => stationId);
    return [...new Set([...awake, ...(await alarms.stations())])].sort();
  });
