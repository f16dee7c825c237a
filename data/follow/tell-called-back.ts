import type { Audience } from '../alarms/audience.ts';
import { say } from '../outbox/say.ts';
import type { Present } from '../present.ts';
import type { Outlook } from '../rota/outlook.ts';
import { reachOf, tellCoordinators } from './reach.ts';
import { callBack } from './stand-down.ts';

/** Whose hours ended as a station fell quiet, and are needed after all, hear that nobody counts on them until they say so. */
export async function tellCalledBack(present: Present, outlook: Outlook, audience: Audience): Promise<void> {
  const calledBack = await callBack(present, outlook);
  if (calledBack.length === 0) return;
  const { words, zone } = present;
  const { station } = outlook;
  const { directly, inRooms, byPhone } = await reachOf(present, station, calledBack);
  for (const { personId, hours } of directly)
    await say(present, { kind: 'person', id: personId }, words.neededAgain(station, hours, zone));
  for (const { roomId: id, hours } of inRooms)
    if (hours.length > 0) await say(present, { kind: 'room', id }, words.hoursNeededAgain(station, hours, zone));
  if (byPhone.length > 0)
    await tellCoordinators(present, station, audience, words.pleaseTellAgain(station, byPhone, zone));
}
