import { mayComeOut } from '../custody/state.ts';
import { postRotas } from '../posts/rota-post.ts';
import type { Present } from '../present.ts';
import { demandOf, type Outlook } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import { type Holding, standDown } from './stand-down.ts';

/** A station as it stands, awake while anybody is believed there or held for court, and quiet otherwise. */
export interface Settled {
  readonly outlook: Outlook;
  /** Whose hours have just ended because nobody can come out there any more. */
  readonly stoodDown: readonly Holding[];
}

export async function settle(present: Present, outlook: Outlook): Promise<Settled> {
  const { activation, state } = outlook;
  if (activation === null && state !== 'quiet') return { outlook: await wake(present, outlook), stoodDown: [] };
  if (activation !== null && state === 'quiet') return fallQuiet(present, outlook, activation.id);
  const waitsForNobody = !mayComeOut(state) && outlook.signUps.some(({ end }) => end > present.now);
  return waitsForNobody ? sendHome(present, outlook) : { outlook, stoodDown: [] };
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
  if (outlook.station.code !== unknownStationCode) await postRotas(present, awake);
  return awake;
}

async function fallQuiet(present: Present, outlook: Outlook, activationId: string): Promise<Settled> {
  const { store, now } = present;
  await store.rota.close(activationId, now, (await store.custody.lastSeq()) + 1);
  return sendHome(present, { ...outlook, activation: null });
}

/** Whoever waits for somebody who will not come out that night waits in vain. */
async function sendHome(present: Present, outlook: Outlook): Promise<Settled> {
  const { store, now, policy } = present;
  await store.redraws.ask(outlook.station.id, now + policy.rota.redrawAfterMs);
  const stoodDown = await standDown(present, outlook.station.id);
  return { outlook: { ...outlook, signUps: [] }, stoodDown };
}
