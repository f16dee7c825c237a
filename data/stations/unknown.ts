import type { Store } from '../store.ts';
import { unknownStationCode } from './station.ts';

/** Every store has the station of those whose station nobody knows yet. */
export async function ensureUnknownStation({ stations }: Store): Promise<void> {
  if (await stations.byCode(unknownStationCode)) return;
  await stations.add({
    code: unknownStationCode,
    name: 'Station not known',
    aliases: [],
    area: '',
    jurisdiction: 'england-wales',
    address: '',
    exits: '',
    travel: '',
  });
}
