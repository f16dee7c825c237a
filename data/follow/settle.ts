import { inDoubtAt, ledgerOf } from '../custody/fold.ts';
import { mayComeOut } from '../custody/state.ts';
import { postRotas } from '../posts/rota-post.ts';
import type { Present } from '../present.ts';
import { hourMs, type Instant } from '../ranges.ts';
import type { Activation } from '../rota/activation.ts';
import { demandOf, type Outlook } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import { type Holding, standDown } from './stand-down.ts';

/** A station as it stands, awake while anybody is believed there or held for court, and quiet otherwise. */
export interface Settled {
  readonly outlook: Outlook;
  /** Whose hours have just ended because nobody can come out there any more; null where none did. */
  readonly stoodDown: readonly Holding[] | null;
}

export async function settle(present: Present, outlook: Outlook): Promise<Settled> {
  const { activation, state } = outlook;
  if (activation === null && state !== 'quiet') return { outlook: await wake(present, outlook), stoodDown: null };
  if (activation !== null && state === 'quiet') return fallQuiet(present, outlook, activation);
  const waitsForNobody = !mayComeOut(state) && outlook.signUps.some(({ end }) => end > present.now);
  return waitsForNobody ? sendHome(present, outlook) : { outlook, stoodDown: null };
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

async function fallQuiet(present: Present, outlook: Outlook, { id, openedAt }: Activation): Promise<Settled> {
  const { store, now, policy } = present;
  const { station } = outlook;
  const next = (await store.custody.lastSeq()) + 1;
  await store.rota.close(id, now, next, Math.min(next, ...bearing(outlook, now - doubtMs)));
  await store.posts.endRotas(station.id, openedAt);
  await store.rooms.goOnUntil(station.id, now + policy.rota.openAfterMs);
  return sendHome(present, { ...outlook, activation: null });
}

/** Whoever waits for somebody who will not come out that night waits in vain. */
async function sendHome(present: Present, outlook: Outlook): Promise<Settled> {
  const { store, now, policy } = present;
  await store.redraws.ask(outlook.station.id, now + policy.rota.redrawAfterMs);
  const stoodDown = await standDown(present, outlook.station.id);
  return { outlook: { ...outlook, signUps: [] }, stoodDown };
}

/** So long whoever is left in doubt can be matched with a release told of before. */
const doubtMs = 7 * 24 * hourMs;

/** What still bears on a station that falls quiet: whoever comes out after a stand-down shows that it was too soon. */
function bearing(outlook: Outlook, since: Instant): number[] {
  const { stoodDown, news } = ledgerOf(outlook.custody, outlook.station.id);
  const isLast = stoodDown !== null && (news === null || news.seq < stoodDown.seq);
  return [...(isLast ? [stoodDown.seq] : []), ...doubtsSince(outlook, since)];
}

/** The facts that brought those left in doubt there, and not too long ago: all since then still bears on the station. */
const doubtsSince = ({ custody, station }: Outlook, since: Instant): number[] =>
  inDoubtAt(custody, station.id)
    .flatMap(({ stays }) => stays.at(-1) ?? [])
    .filter(({ heardAt }) => heardAt >= since)
    .map(({ seq }) => seq);
