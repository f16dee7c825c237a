import type { Target } from '../outbox/letter.ts';
import { say } from '../outbox/say.ts';
import type { Present } from '../present.ts';
import { openRooms } from '../rooms/posting.ts';
import type { AlarmKind, OpenAlarm } from './alarm.ts';

/** What else it brings about that somebody is on it. */
export const afterAck: Partial<Record<AlarmKind, (present: Present, alarm: OpenAlarm) => Promise<void>>> = {
  'open-group': (present, { stationId }) => openRooms(present, stationId),
  sos: tellCaller,
};

/** Whoever called for help hears that it comes: privately, or where they called. */
async function tellCaller(present: Present, { subject }: OpenAlarm): Promise<void> {
  const { store, words } = present;
  const sos = await store.sos.byId(subject);
  const caller = sos && (await store.people.byId(sos.personId));
  if (!sos || !caller) return;
  const room: Target | null = sos.roomId === null ? null : { kind: 'room', id: sos.roomId };
  const target: Target | null = caller.reachable ? { kind: 'person', id: caller.id } : room;
  if (target) await say(present, target, words.sosTakenOn());
}
