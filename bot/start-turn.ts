import { levelOf, type Person } from '../data/people/person.ts';
import { type Room, roomLevels } from '../data/rooms/room.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Passage, Spoken } from './passage.ts';
import type { Place, Turn } from './turn.ts';

/** Who speaks, where, and when. A newcomer is written down, but where the bot is no part of the group: null. */
export async function startTurn(passage: Passage<Spoken>): Promise<Turn | null> {
  const { store, parts, event, row, touched } = passage;
  const now = parts.clock.now();
  const room = await findRoom(passage);
  const sender = await findSender(passage, room);
  if (!sender) return null;
  const place = await findPlace(passage, sender, room);
  return {
    store,
    now,
    saidAt: Math.min(event.sentAt, row.receivedAt),
    zone: parts.zone,
    policy: parts.policy,
    words: wordingFor('en'),
    sender,
    level: levelOf(sender),
    place,
    network: row.network,
    mentions: event.kind === 'message' ? event.mentions : [],
    quotes: event.kind === 'message' ? event.quotes : null,
    inboxSeq: row.seq,
    hash: parts.hash,
    act() {
      throw new Error('No command is running');
    },
    touch: (stationId) => void touched.add(stationId),
  };
}

const findRoom = async ({ store, event, row }: Passage<Spoken>): Promise<Room | null> =>
  event.chat.kind === 'direct' ? null : store.rooms.at({ network: row.network, id: event.chat.id });

async function findSender({ store, event, row }: Passage<Spoken>, room: Room | null): Promise<Person | null> {
  const address = { network: row.network, id: event.sender.id };
  const before = await store.people.at(address);
  if (!before && !room && event.chat.kind === 'group') return null;
  const known = before ?? (await store.people.add(event.sender.name, address));
  if (event.chat.kind === 'group' || known.reachable) return known;
  await store.people.setReachable(address);
  return { ...known, reachable: true };
}

async function findPlace({ store, event }: Passage<Spoken>, sender: Person, room: Room | null): Promise<Place> {
  if (event.chat.kind === 'direct')
    return { kind: 'direct', id: sender.id, level: levelOf(sender), station: null, chat: event.chat };
  if (!room) return { kind: 'unlinked', id: event.chat.id, level: 0, station: null, chat: event.chat };
  const station = room.stationId === null ? null : await store.stations.byId(room.stationId);
  return { kind: room.kind, id: room.id, level: roomLevels[room.kind], station, chat: event.chat };
}
