import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import { type Outlook, outlookOf } from '../rota/outlook.ts';
import { drawRota } from './rota-text.ts';

/** Writes down a rota that is about to be sent, so that taps on its numbers count; its id. */
export async function addRotaPost(
  present: Present,
  stationId: string,
  target: Target,
  text: string,
  isLive: boolean,
): Promise<string> {
  const drawing = await drawRota(present, await outlookOf(present, stationId), openReader);
  const post = {
    kind: 'rota',
    target,
    stationId,
    slots: drawing.slots,
    seats: drawing.seats,
    numbers: [],
    shows: text,
    drawnAt: present.now,
    nextDrawAt: isLive ? drawing.nextDrawAt : null,
  } as const;
  return present.store.posts.add(post, isLive);
}

/** A fresh rota in every room of the station, in place of the one before. */
export async function postRotas(present: Present, outlook: Outlook): Promise<void> {
  for (const room of await present.store.rooms.ofStation(outlook.station.id))
    await postRota(present, outlook, { kind: 'room', id: room.id });
}

/** `note`: said once below it, and gone with the next change. */
export async function postRota(present: Present, outlook: Outlook, target: Target, note?: string): Promise<void> {
  const { text: shown } = await drawRota(present, outlook, openReader);
  const postId = await addRotaPost(present, outlook.station.id, target, shown, true);
  const text = note === undefined ? shown : `${shown}\n\n${note}`;
  await present.store.outbox.queue({ target, content: { kind: 'text', text }, urgency: 'post', postId }, present.now);
}

/** Whoever reads in a station's room. */
export const openReader = { level: 0, isBooked: false, atHome: true } as const;
