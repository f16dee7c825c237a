import type { Database } from '../data/database.ts';
import { buildStationIndex, type StationIndex } from '../data/stations/match.ts';
import type { Store } from '../data/store.ts';

interface Cached {
  readonly version: number;
  readonly index: StationIndex;
}

const indexes = new WeakMap<Database, Cached>();

/** The names of a store's stations, indexed again only when the list has changed. */
export async function stationIndex(database: Database, { stations }: Store): Promise<StationIndex> {
  const version = await stations.version();
  const known = indexes.get(database);
  if (known?.version === version) return known.index;
  const index = buildStationIndex(await stations.all());
  indexes.set(database, { version, index });
  return index;
}
