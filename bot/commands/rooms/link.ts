import * as z from 'zod';
import { postRota } from '../../../data/posts/rota-post.ts';
import { type RoomKind, roomKinds } from '../../../data/rooms/room.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import { actOf } from '../../acts.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { needsAdmin } from './needs-admin.ts';

type Kind = Exclude<RoomKind, 'station'>;
const kinds = roomKinds.filter((kind): kind is Kind => kind !== 'station');

export const linkCommand = defineCommand({
  name: 'link',
  level: 1,
  where: 'group',
  undoable: false,
  usage: '[what...]',
  example: '!link HBR',
  input: z.object({
    what: phrase((reader) => ({
      kind: reader.keyword(...kinds),
      station: reader.station(),
      rest: reader.text((text) => text === ''),
    })),
  }),
  async handle(turn, { what: { kind, station, rest } }) {
    const { words, level, place, network, policy } = turn;
    if (rest !== '' || (kind && station)) throw new UserError(words.linkHow());
    if (!kind) return linkStation(turn, station);
    if (level < 3) throw new UserError(words.linkNeedsAdmin());
    const isVetted = kind !== 'callout';
    if (isVetted && !policy.rooms.vettedOn.includes(network)) throw new UserError(words.linkWrongNetwork());
    if (place.kind === kind) return { text: words.linkedAlready(kind, null) };
    await linkRoom(turn, kind, null);
    return { text: words.linked(kind, null), isRelinked: true };
  },
});

async function linkStation(turn: Turn, station: Station | undefined): Promise<Answer> {
  const { words, level, place } = turn;
  if (!station || station.code === unknownStationCode) throw new UserError(words.linkHow());
  if (needsAdmin(place.kind) && level < 3) throw new UserError(words.linkNeedsAdmin());
  if (place.kind === 'station' && place.station?.id === station.id)
    return { text: words.linkedAlready('station', station) };
  const roomId = await linkRoom(turn, 'station', station.id);
  const outlook = await outlookOf(turn, station.id);
  if (outlook.activation) await postRota(turn, outlook, { kind: 'room', id: roomId });
  return { text: words.linked('station', station), isRelinked: true };
}

/** The room's id. One that was linked before is the same room again, on every network it has. */
async function linkRoom(turn: Turn, kind: RoomKind, stationId: string | null): Promise<string> {
  const { store, place, network } = turn;
  const address = { network, id: place.chat.id };
  const known = place.kind === 'unlinked' ? await store.rooms.unlinkedAt(address) : place.id;
  const id = known ?? (await store.rooms.add(kind, stationId, [address])).id;
  await actOf({ ...turn, place: { ...place, id } }, 'link', false)();
  await store.rooms.relink(id, kind, stationId);
  await store.rooms.stand(address, 'in');
  await store.posts.retireAll(id);
  await setTimer(turn, id);
  return id;
}

/** Where the installation wishes it, what is said in the room disappears after a while, on every network it has. */
async function setTimer({ store, now, policy }: Turn, roomId: string): Promise<void> {
  const value = policy.rooms.disappearAfterMs;
  if (value === 0) return;
  for (const { network } of await store.rooms.addresses(roomId))
    await store.outbox.queue(
      {
        target: { kind: 'room', id: roomId },
        content: { kind: 'setting', setting: 'timer', value, network },
        urgency: 'post',
        key: `timer:${roomId}:${network}`,
      },
      now,
    );
}
