import { audienceAt } from '../alarms/audience.ts';
import { sendBundles } from '../alarms/bundles.ts';
import { deriveAlarms } from '../alarms/derive.ts';
import { postRotas } from '../posts/rota-post.ts';
import type { Present } from '../present.ts';
import { demandOf, type Outlook, outlookOf } from '../rota/outlook.ts';

/** What a change at stations brings about: they wake or fall quiet, alarms are told, posts are to be redrawn. */
export async function follow(present: Present, stationIds: Iterable<string>): Promise<void> {
  const touched = [...new Set(stationIds)].sort();
  if (touched.length === 0) return;
  const audience = await audienceAt(present.store, present.now);
  for (const stationId of touched) {
    const outlook = await settle(present, stationId);
    await deriveAlarms(present, outlook, audience);
    await present.store.redraws.ask(stationId, present.now + present.policy.rota.redrawAfterMs);
  }
  await sendBundles(present);
}

/** The clock alone may open, begin or lengthen a gap: every station that is not quiet, or has left a question, is looked at. */
export async function followClock(present: Present): Promise<void> {
  const stationIds = await stationsToWatch(present);
  if (stationIds.length === 0) return;
  const audience = await audienceAt(present.store, present.now);
  for (const stationId of stationIds) await deriveAlarms(present, await settle(present, stationId), audience);
  await sendBundles(present);
}

/** None: nothing can fall due before somebody does something. */
export async function stationsToWatch({ store }: Pick<Present, 'store'>): Promise<string[]> {
  const awake = (await store.rota.activations()).map(({ stationId }) => stationId);
  return [...new Set([...awake, ...(await store.alarms.stations())])].sort();
}

/** The station as it stands, awake while anybody is believed there and quiet otherwise. */
async function settle(present: Present, stationId: string): Promise<Outlook> {
  const outlook = await outlookOf(present, stationId);
  if (outlook.activation === null && outlook.state !== 'quiet') return wake(present, outlook);
  if (outlook.activation !== null && outlook.state === 'quiet')
    return fallQuiet(present, outlook, outlook.activation.id);
  return outlook;
}

/** Fixes the station's grid, numbers and first slot for as long as it is awake, and posts the rota. */
async function wake(present: Present, outlook: Outlook): Promise<Outlook> {
  const { store, now } = present;
  const activation = await store.rota.activate({
    stationId: outlook.station.id,
    openedAt: now,
    fromSeq: await store.rota.quietSince(outlook.station.id),
    firstSlotAt: Math.max(now, demandOf(outlook)[0]?.start ?? now),
    gridHours: outlook.gridHours,
    wanted: outlook.wanted,
  });
  const awake = { ...outlook, activation };
  if (outlook.station.code !== 'UNK') await postRotas(present, awake);
  return awake;
}

async function fallQuiet(present: Present, outlook: Outlook, activationId: string): Promise<Outlook> {
  const { store, now } = present;
  await store.rota.close(activationId, now, (await store.custody.lastSeq()) + 1);
  return { ...outlook, activation: null };
}
