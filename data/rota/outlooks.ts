import { grouped } from '../grouped.ts';
import type { Present } from '../present.ts';
import { type Outlook, toOutlook } from './outlook.ts';

/** What `outlookOf` gives for each of many stations, in a few queries for them all; in no order. */
export async function outlooksOf(present: Present, stationIds: readonly string[]): Promise<Outlook[]> {
  const { store, now } = present;
  const wanted = new Set(stationIds);
  const stations = (await store.stations.all()).filter(({ id }) => wanted.has(id));
  const settings = await store.stations.allSettings();
  const activations = new Map((await store.rota.activations()).map((one) => [one.stationId, one]));
  const facts = await store.custody.factsBearingOnEach(await sinceEach(present, stations, activations));
  const openings = stations.map(({ id }) => activations.get(id)?.openedAt ?? now);
  const signUps = grouped(
    await store.rota.atEach([...wanted], Math.min(now, ...openings)),
    ({ stationId }) => stationId,
  );
  return stations.map((station) => {
    const activation = activations.get(station.id) ?? null;
    const from = activation?.openedAt ?? now;
    return toOutlook(present, {
      station,
      activation,
      settings: settings.get(station.id) ?? [],
      facts: facts.get(station.id) ?? [],
      signUps: (signUps.get(station.id) ?? []).filter(({ end }) => end > from),
    });
  });
}

/** The first fact that bears on each station; few of those asked for are quiet. */
async function sinceEach(
  { store }: Present,
  stations: readonly { readonly id: string }[],
  activations: ReadonlyMap<string, { readonly fromSeq: number }>,
): Promise<Map<string, number>> {
  const since = new Map<string, number>();
  for (const { id } of stations) since.set(id, activations.get(id)?.fromSeq ?? (await store.rota.quietSince(id)));
  return since;
}
