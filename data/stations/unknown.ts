import type { Store } from '../store.ts';
import { nothingKnown, unknownStationCode } from './station.ts';

/** No command made it. */
const byNobody = 0;

/** Every store has the station of those whose station nobody knows yet. */
export async function ensureUnknownStation({ stations }: Store): Promise<void> {
  if (await stations.byCode(unknownStationCode)) return;
  await stations.add({ ...nothingKnown, code: unknownStationCode, name: 'Station not known' }, byNobody);
}
