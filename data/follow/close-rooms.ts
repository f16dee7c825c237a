import type { Present } from '../present.ts';
import { closeRooms } from '../rooms/posting.ts';
import { outlookOf, takesSignUps } from '../rota/outlook.ts';

/** The rooms of stations where cover ended a while ago, and was not wanted since, are for admins to write in. */
export async function closeQuietRooms(present: Present): Promise<void> {
  const { rooms } = present.store;
  for (const stationId of await rooms.dueToClose(present.now)) {
    if (takesSignUps(await outlookOf(present, stationId))) await rooms.goOnUntil(stationId, null);
    else await closeRooms(present, stationId);
  }
}
