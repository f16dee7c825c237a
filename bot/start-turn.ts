import { levelOf, type Person } from '../data/people/person.ts';
import { roomLevels } from '../data/rooms/room.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Passage, Spoken } from './handle-event.ts';
import type { Place, Turn } from './turn.ts';

/** Who speaks, where, and when: found in the store, a newcomer written down. */
export async function startTurn(passage: Passage<Spoken>): Promise<Turn> {
  const { store, parts, event, row, touched } = passage;
  const now = parts.clock.now();
  const sender = await findSender(passage);
  const place = await findPlace(passage, sender);
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
    hash: parts.hash,
    act() {
      throw new Error('No command is running');
    },
    touch: (stationId) => void touched.add(stationId),
  };
}

async function findSender({ store, event, row }: Passage<Spoken>): Promise<Person> {
  const address = { network: row.network, id: event.sender.id };
  const known = (await store.people.at(address)) ?? (await store.people.add(event.sender.name, address));
  if (event.chat.kind === 'group' || known.reachable) return known;
  await store.people.setReachable(address);
  return { ...known, reachable: true };
}

async function findPlace({ store, event, row }: Passage<Spoken>, sender: Person): Promise<Place> {
  if (event.chat.kind === 'direct')
    return { kind: 'direct', id: sender.id, level: levelOf(sender), station: null, chat: event.chat };
  const room = await store.rooms.at({ network: row.network, id: event.chat.id });
  if (!room) return { kind: 'unlinked', id: event.chat.id, level: 0, station: null, chat: event.chat };
  const station = room.stationId === null ? null : await store.stations.byId(room.stationId);
  return { kind: room.kind, id: room.id, level: roomLevels[room.kind], station, chat: event.chat };
}
