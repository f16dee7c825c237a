import type { Present } from '../present.ts';
import { minuteMs } from '../ranges.ts';
import type { Address } from './address-store.ts';
import { tellKeepers } from './keepers.ts';

/** Who put it out may add it again at once: until then nothing fails that was to go there. */
const graceMs = minuteMs;

/** The bot is in a group no more: nothing goes there, and who relies on it is told. Safe to repeat. False: nobody could be told. */
export async function leaveGroup(present: Present, address: Address): Promise<boolean> {
  const { store, words, now } = present;
  const entry = await store.rooms.entryAt(address);
  await store.rooms.stand(address, 'out');
  if (!entry?.room || entry.standing !== 'in') return true;
  if ((await store.rooms.addresses(entry.roomId)).length === 0)
    await store.outbox.holdBack({ kind: 'room', id: entry.roomId }, now + graceMs);
  const { room } = entry;
  const station = room.stationId === null ? null : await store.stations.byId(room.stationId);
  return tellKeepers(present, {
    roomId: room.id,
    to: room.kind === 'station' ? 'coordinators' : 'admins',
    about: `removed:${address.network}`,
    text: words.removedFrom(room.kind, station, address.network),
    onceInMs: 0,
  });
}
