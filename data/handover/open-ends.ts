import { isQuestion } from '../alarms/derive-questions.ts';
import { isAcknowledged } from '../alarms/ladder.ts';
import { isForBackOffice } from '../alarms/question-ladder.ts';
import type { NameOf } from '../people/names.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Handover, HandoverQuestion } from './handover.ts';

/** What coordinators and the back office are asked beside the gaps, and nobody could say yet. */
export async function questionsOf(
  { store, now }: Present,
  isMeant: (stationId: string) => boolean,
  nameOf: NameOf,
): Promise<HandoverQuestion[]> {
  const open = (await store.alarms.open()).filter(isQuestion).filter(({ stationId }) => isMeant(stationId));
  const stations = new Map((await store.stations.all()).map((station) => [station.id, station]));
  return open.flatMap((alarm) => {
    const { number, kind, stationId, ack } = alarm;
    const station = stations.get(stationId);
    const heldBy = ack && isAcknowledged(alarm, now) ? nameOf(ack.personId) : null;
    return station ? [{ number, kind, station, isForBackOffice: isForBackOffice(kind), heldBy }] : [];
  });
}

/** What is open in the log, the giver's own first. */
export async function itemsOf({ store }: Present, giverId: string | null, nameOf: NameOf): Promise<Handover['items']> {
  const open = await store.logs.open();
  const texts = await store.details.texts(open.flatMap(({ textId }) => textId ?? []));
  const own = open.filter(({ ownerId }) => ownerId === giverId);
  const others = open.filter(({ ownerId }) => ownerId !== giverId);
  return [...own, ...others].map(({ number, ownerId, textId }) => ({
    number,
    owner: nameOf(ownerId),
    text: texts.get(textId ?? '') ?? null,
  }));
}

export async function gapsMissedOf(
  { store, now }: Present,
  since: Instant,
  isMeant: (stationId: string) => boolean,
): Promise<Handover['gapsMissed']> {
  const past = (await store.auditor.past({ start: since, end: now })).filter(({ stationId }) => isMeant(stationId));
  return past.length === 0 ? null : { missed: past.filter(({ missed }) => missed).length, of: past.length };
}
