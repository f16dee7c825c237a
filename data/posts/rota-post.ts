import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import type { Outlook } from '../rota/outlook.ts';
import { drawRota } from './rota-text.ts';

/** Writes down a rota that is about to be sent, so that taps on its numbers count; its id. */
export async function addRotaPost(
  present: Present,
  outlook: Outlook,
  target: Target,
  text: string,
  isLive: boolean,
): Promise<string> {
  const drawing = await drawRota(present, outlook, openReader);
  const stationId = outlook.station.id;
  return present.store.posts.add({ ...drawing, kind: 'rota', target, stationId, text, drawnAt: present.now, isLive });
}

/** A fresh rota in every room of the station, in place of the one before. */
export async function postRotas(present: Present, outlook: Outlook): Promise<void> {
  for (const room of await present.store.rooms.ofStation(outlook.station.id))
    await postRota(present, outlook, { kind: 'room', id: room.id });
}

/** `note`: said once below it. One that has not gone yet is replaced. */
export async function postRota(present: Present, outlook: Outlook, target: Target, note?: string): Promise<void> {
  const { text } = await drawRota(present, outlook, openReader);
  const postId = await addRotaPost(present, outlook, target, text, true);
  await present.store.outbox.queue(
    {
      target,
      content: { kind: 'text', text, ...(note === undefined ? {} : { note }) },
      urgency: 'post',
      postId,
      key: rotaKey(target),
    },
    present.now,
  );
}

/** Of whatever brings a room's rota up to date: the newest is enough. */
export const rotaKey = ({ id }: Target): string => `rota:${id}`;

/** Whoever reads in a station's room. */
export const openReader = { level: 0, isBooked: false, atHome: true } as const;
