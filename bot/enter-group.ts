import { levelOf, type Person } from '../data/people/person.ts';
import { hourMs } from '../data/ranges.ts';
import { tellKeepers } from '../data/rooms/keepers.ts';
import type { Standing } from '../data/rooms/room.ts';
import type { Address, Entry } from '../data/rooms/store.ts';
import type { Members } from './adapters/adapter.ts';
import type { Passage } from './passage.ts';
import { presentAt } from './present-at.ts';

/** Anybody can make groups by the hundred, and take the bot into each. */
const sayAgainAfterMs = hourMs;

type How = 'added' | 'invited';

interface Entering {
  readonly how: How;
  readonly address: Address;
  /** Null where the network does not say, or nobody knows them. */
  readonly by: Person | null;
  readonly mayBring: boolean;
  /** How it was there before; `out` also where it never was. */
  readonly was: Standing;
  readonly isLinked: boolean;
}

/** Somebody takes the bot into a group: it goes only where somebody of level 1 takes it. False: an admin was to be told, and none could be. */
export async function enterGroup(passage: Passage<Members>, how: How): Promise<boolean> {
  const { store } = passage;
  const address = { network: passage.row.network, id: passage.event.chat.id };
  const entry = await store.rooms.entryAt(address);
  const entering = await enteringBy(passage, how, address, entry);
  const standing = standingAfter(entering);
  const roomId = entry?.roomId ?? (await store.rooms.addUnlinked(address, standing));
  await store.rooms.stand(address, standing);
  if (how === 'invited' && standing !== 'unasked') await join(passage, roomId, address);
  if (standing === entering.was) return true;
  if (standing === 'unasked') return tellAdmins(passage, entering, roomId);
  if (entry?.room?.stationId) passage.touched.add(entry.room.stationId);
  // Whoever invited it was told then.
  if (!entering.isLinked && entering.was !== 'invited') await greet(passage, entering);
  return true;
}

async function enteringBy(
  { store, event }: Passage<Members>,
  how: How,
  address: Address,
  entry: Entry | null,
): Promise<Entering> {
  const by = event.sender.id === '' ? null : await store.people.at({ ...address, id: event.sender.id });
  const mayBring = by !== null && levelOf(by) >= 1;
  return { how, address, by, mayBring, was: entry?.standing ?? 'out', isLinked: Boolean(entry?.room) };
}

/** What was linked works on, whoever brings the bot back; of an invitation that is known, nobody need say again whose it was. */
export function standingAfter({ how, mayBring, was, isLinked }: Omit<Entering, 'address' | 'by'>): Standing {
  if (how === 'added') return mayBring || isLinked || was === 'in' || was === 'invited' ? 'in' : 'unasked';
  if (mayBring) return was === 'in' ? 'in' : 'invited';
  return was === 'invited' ? 'invited' : 'unasked';
}

/** Also where the bot is thought to be: it may have been put out and invited anew without a word. */
async function join({ store, parts }: Passage, roomId: string, { network }: Address): Promise<void> {
  await store.outbox.queue(
    {
      target: { kind: 'room', id: roomId },
      content: { kind: 'join', network },
      urgency: 'answer',
      key: `join:${roomId}:${network}`,
    },
    parts.clock.now(),
  );
}

/** How to go on, privately: the group hears nothing before it is linked. */
async function greet({ store, parts }: Passage, { by, how, address: { network } }: Entering): Promise<void> {
  if (!by?.reachable) return;
  const { now, words } = presentAt(parts, store);
  const text = words.broughtHere(how, network, await store.stations.all());
  const target = { kind: 'person', id: by.id } as const;
  await store.outbox.queue({ target, content: { kind: 'text', text }, urgency: 'answer', network }, now);
}

async function tellAdmins({ store, parts }: Passage, { how, by, address }: Entering, roomId: string): Promise<boolean> {
  const present = presentAt(parts, store);
  const text = present.words.broughtByStranger(how, by?.name ?? null, address.network, await store.stations.all());
  return tellKeepers(present, {
    ...{ roomId, to: 'admins', about: `unasked:${address.network}`, text },
    ...{ onceInMs: sayAgainAfterMs, isForAllRooms: true, urgency: 'post' },
  });
}
