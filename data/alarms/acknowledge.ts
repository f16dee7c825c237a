import type { Person } from '../people/person.ts';
import { isFor, shiftsOf } from '../people/shift.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import { afterAck } from './after-ack.ts';
import { isOfEmptyHours, type OpenAlarm } from './alarm.ts';
import { ackUntil } from './ladder.ts';
import { endsWithAck, heldUntil } from './questions/index.ts';

/** Somebody is on it; until when that holds. Whoever had it before has it no more. */
export async function acknowledge(present: Present, alarm: OpenAlarm, person: Person, act: number): Promise<Instant> {
  const { store, now, policy } = present;
  const wanted = Math.max(ackUntil(alarm, now, policy.alarms), heldUntil(alarm));
  const until = Math.min(wanted, await shiftEnd(present, person.id));
  await store.alarms.endAck(alarm.number, act);
  await store.alarms.acknowledge(alarm.number, { personId: person.id, until }, now, act);
  await store.alarms.dropWaiting(alarm.number);
  if (isOfEmptyHours(alarm)) await store.alarms.noteHearing(alarm, now, { personId: person.id });
  await afterAck[alarm.kind]?.(present, alarm);
  if (endsWithAck.has(alarm.kind)) await store.alarms.close(alarm.number, now);
  return until;
}

/** Whoever goes off leaves nothing with themselves. Infinity for a shift without an end, and for whoever is not on duty. */
export async function shiftEnd({ store, now }: Pick<Present, 'store' | 'now'>, personId: string): Promise<Instant> {
  const shift = shiftsOf(await store.duties.running(now)).find((one) => one.personId === personId);
  return shift?.end ?? Number.POSITIVE_INFINITY;
}

/** What somebody has lapses when their shift ends, at the latest. */
export async function holdUntil(
  { store, now }: Pick<Present, 'store' | 'now'>,
  personId: string,
  until: Instant,
  act: number,
): Promise<void> {
  for (const { number, ack } of await store.alarms.open()) {
    if (ack?.personId !== personId || ack.until <= until) continue;
    await store.alarms.endAck(number, act);
    await store.alarms.acknowledge(number, { personId, until }, now, act);
  }
}

/** What somebody has at stations that `mayKeep` leaves out is nobody's any more: the others hear of it now. */
export async function letGo(
  { store, now }: Pick<Present, 'store' | 'now'>,
  person: Person,
  mayKeep: (stationId: string) => Promise<boolean>,
  act: number,
): Promise<number[]> {
  const numbers: number[] = [];
  for (const { number, stationId, ack } of await store.alarms.open()) {
    if (ack?.personId !== person.id || ack.until <= now || (await mayKeep(stationId))) continue;
    await store.alarms.endAck(number, act);
    await store.alarms.acknowledge(number, { personId: person.id, until: now }, now, act);
    numbers.push(number);
  }
  return numbers;
}

/** What one person has is another's from now on, for as long as it would have been theirs; the numbers. */
export async function passOn(
  { store, now }: Pick<Present, 'store' | 'now'>,
  from: string,
  to: string,
  act: number,
): Promise<number[]> {
  const held = (await store.alarms.open()).filter(({ ack }) => ack?.personId === from && ack.until > now);
  for (const { number, ack } of held) {
    await store.alarms.endAck(number, act);
    if (ack) await store.alarms.acknowledge(number, { personId: to, until: ack.until }, now, act);
  }
  return held.map(({ number }) => number);
}

/** Whether somebody's shift takes in a station now. */
export async function isOnDutyFor(
  { store, now }: Pick<Present, 'store' | 'now'>,
  personId: string,
  stationId: string,
): Promise<boolean> {
  const duties = await store.duties.running(now);
  return duties.some((duty) => duty.personId === personId && isFor(duty, stationId));
}
