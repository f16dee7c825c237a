import { foldCustody, inDoubtAt } from '../custody/fold.ts';
import type { Present } from '../present.ts';
import { hourMs } from '../ranges.ts';
import type { DoubtCount } from '../wording/en/standing-down.ts';
import type { StationNow } from './stations-now.ts';

/** Longer ago it is no news, though `list` still has it. */
const lookBackMs = 7 * 24 * hourMs;

/** How many a stand-down left in doubt, station by station: at these, and at any that fell quiet in the last week. */
export async function doubtsNow({ store, now }: Present, shown: readonly StationNow[]): Promise<DoubtCount[]> {
  const quiet = new Map(await store.rota.keptSince(now - lookBackMs));
  for (const { outlook } of shown) quiet.delete(outlook.station.id);
  const facts = await store.custody.factsBearingOnEach(quiet);
  const stations = quiet.size === 0 ? [] : await store.stations.byIds([...quiet.keys()]);
  const all = [
    ...shown.map(({ outlook: { station, custody } }) => ({ station, custody })),
    ...stations.map((station) => ({ station, custody: foldCustody(facts.get(station.id) ?? []) })),
  ];
  return all
    .map(({ station, custody }) => ({ station, count: inDoubtAt(custody, station.id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.station.code.localeCompare(b.station.code));
}
