import type { Target, Urgency } from '../outbox/letter.ts';
import { levelOf } from '../people/person.ts';
import type { Present } from '../present.ts';
import type { Store } from '../store.ts';

const adminLevel = 3;

/** The coordinators' rooms that can hear something, but for one. */
async function coordinators({ rooms }: Store, exceptId: string): Promise<Target[]> {
  const targets: Target[] = [];
  for (const { id } of await rooms.ofKind('coordinators'))
    if (id !== exceptId && (await rooms.addresses(id)).length > 0) targets.push({ kind: 'room', id });
  return targets;
}

/** Everybody who may say what a room is, as far as they can be written to. */
async function admins({ people }: Store): Promise<Target[]> {
  return (await people.withRoles())
    .filter((person) => levelOf(person) >= adminLevel && person.reachable)
    .map(({ id }) => ({ kind: 'person', id }));
}

/** What has to be said about a room, by those who look after it. */
export interface Notice {
  readonly roomId: string;
  /** `coordinators`: in their rooms, and to the admins where there is no such room but the one it is about. */
  readonly to: 'coordinators' | 'admins';
  readonly about: string;
  readonly text: string;
  /** Not again to the same within this. */
  readonly onceInMs: number;
  /** Of whichever room: the first such notice stands for those after it. */
  readonly isForAllRooms?: true;
  readonly urgency?: Urgency;
}

/** Tells those who look after a room; false where there is nobody to be told. */
export async function tellKeepers({ store, now }: Present, notice: Notice): Promise<boolean> {
  const rooms = notice.to === 'coordinators' ? await coordinators(store, notice.roomId) : [];
  const targets = rooms.length > 0 ? rooms : await admins(store);
  for (const target of targets) {
    const key = [notice.about, ...(notice.isForAllRooms ? [] : [notice.roomId]), target.id].join(':');
    const last = await store.outbox.lastTo(target, key);
    if (last && now - last.createdAt < notice.onceInMs) continue;
    const { text, urgency = 'answer' } = notice;
    await store.outbox.queue({ target, content: { kind: 'text', text }, urgency, key }, now);
  }
  return targets.length > 0;
}
