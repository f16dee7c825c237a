import type { Present } from '../present.ts';
import { closeRooms } from '../rooms/posting.ts';

/** The rooms of stations that fell quiet a while ago, and were not woken since, are for admins to write in. */
export async function closeQuietRooms({ store, now }: Pick<Present, 'store' | 'now'>): Promise<void> {
  for (const stationId of await store.rooms.dueToClose(now)) {
    if (await store.rota.activation(stationId)) await store.rooms.goOnUntil(stationId, null);
    else await closeRooms({ store, now }, stationId);
  }
}
