import type { Audience } from '../alarms/audience.ts';
import { say } from '../outbox/say.ts';
import type { Present } from '../present.ts';
import { askPerson } from '../questions/ask.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { Needing } from '../wording/en/booking.ts';
import { findRedirects } from './find-redirects.ts';
import { type RoomHours, reachOf, tellCoordinators } from './reach.ts';
import type { Redirect } from './redirects.ts';
import type { Settled } from './settle.ts';
import type { Holding } from './stand-down.ts';

/** Nobody can come out at a station: whose hours ended hear of it, each with where they are wanted instead, and its rooms. */
export async function tellStoodDown(
  present: Present,
  { outlook, stoodDown }: Settled,
  audience: Audience,
): Promise<void> {
  if (!stoodDown) return;
  const { station } = outlook;
  const { directly, inRooms, byPhone } = await reachOf(present, station, stoodDown);
  const { found, needing } = await findRedirects(present, station, directly);
  for (const holding of directly) await tellHolder(present, outlook, holding, found.get(holding.personId), needing);
  for (const room of inRooms) await tellRoom(present, outlook, room, needing);
  if (byPhone.length > 0)
    await tellCoordinators(present, station, audience, present.words.pleaseTellOff(outlook, byPhone, present.zone));
}

/** A station that fell quiet has lost its rota, so its own rooms hear why; elsewhere only whose hours ended. */
async function tellRoom(
  present: Present,
  outlook: Outlook,
  { roomId: id, hours, isHome }: RoomHours,
  needing: readonly Needing[],
): Promise<void> {
  const { store, words, zone, policy } = present;
  const isRotaGone = isHome && !outlook.activation;
  if (!isRotaGone && hours.length === 0) return;
  const closeAt = isHome ? ((await store.rooms.heldOpen(outlook.station.id))?.closeAt ?? null) : null;
  const text = words.coverIsOver(outlook, hours, needing, closeAt, policy.contacts, zone);
  await say(present, { kind: 'room', id }, text);
}

async function tellHolder(
  present: Present,
  outlook: Outlook,
  { personId, hours }: Holding,
  redirect: Redirect | undefined,
  needing: readonly Needing[],
): Promise<void> {
  const { words, zone, policy } = present;
  const over = words.offTheRota(outlook, hours, policy.contacts, zone);
  if (redirect) return offer(present, personId, redirect, over);
  const text = [over, words.helpNeeded(needing, zone)].filter(Boolean).join(' ');
  await say(present, { kind: 'person', id: personId }, text);
}

/** One tap takes them. Beside what is said of their own hours, so that it is one message. */
async function offer(present: Present, personId: string, redirect: Redirect, over: string): Promise<void> {
  const { hours, outlook } = redirect;
  const { id: stationId } = outlook.station;
  await askPerson(present, {
    asked: { kind: 'redirect', stationId, hours },
    personId,
    text: `${over}\n${present.words.takeInstead(outlook.station, redirect, present.zone)}`,
    until: Math.max(...hours.map(({ end }) => end)),
    urgency: 'answer',
    act: 0,
  });
}
