import type { Present } from '../present.ts';
import type { SosLine } from '../wording/en/sos.ts';
import type { OpenAlarm } from './alarm.ts';

/** Who calls for help, where they said so and in which words; null where an alarm is about something else. */
export async function sosLine({ store, words }: Present, { kind, subject }: OpenAlarm): Promise<SosLine | null> {
  const sos = kind === 'sos' ? await store.sos.byId(subject) : null;
  if (!sos) return null;
  const person = await store.people.byId(sos.personId);
  const room = sos.roomId === null ? null : await store.rooms.byId(sos.roomId);
  const station = room?.stationId ? await store.stations.byId(room.stationId) : null;
  const texts = await store.details.texts(sos.textId === null ? [] : [sos.textId]);
  return {
    name: person?.name ?? null,
    place: words.placeOf(room?.kind ?? null, station),
    text: texts.get(sos.textId ?? '') ?? null,
  };
}
