import { holdUntil, isOnDutyFor, shiftEnd } from '../../../data/alarms/acknowledge.ts';
import { mayBeOnDuty } from '../../../data/people/shift.ts';
import type { Turn } from '../../turn.ts';

/** An acknowledgement that a command ended, in favour of another or for good. */
export type EndedAck = Awaited<ReturnType<Turn['store']['alarms']['acksEndedBy']>>[number];

/** What was given back to somebody who would not have it any more is nobody's, and what they have ends with their shift. */
export async function settleAcks(turn: Turn, ended: readonly EndedAck[]): Promise<void> {
  const { store, sender, now } = turn;
  const act = await turn.act();
  for (const ack of ended) {
    const [alarm] = await store.alarms.byNumbers([ack.number]);
    if (!alarm?.isOpen || ack.until <= now) continue;
    if (await wouldHave(turn, ack, alarm.stationId)) {
      await holdUntil(turn, ack.personId, await shiftEnd(turn, ack.personId), act);
      continue;
    }
    await store.alarms.endAck(ack.number, act);
    await store.alarms.acknowledge(ack.number, { personId: sender.id, until: now }, now, act);
  }
}

/** Whoever took it on without being on duty goes on having it. */
async function wouldHave(turn: Turn, { personId, at }: EndedAck, stationId: string): Promise<boolean> {
  const person = await turn.store.people.byId(personId);
  if (!person || !mayBeOnDuty(person)) return false;
  return (
    (await isOnDutyFor(turn, personId, stationId)) || !(await turn.store.duties.hasEndedSince(personId, at, turn.now))
  );
}
