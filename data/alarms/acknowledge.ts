import type { Person } from '../people/person.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { OpenAlarm } from './alarm.ts';
import { ackUntil } from './ladder.ts';
import { endsWithAck, heldUntil } from './questions/index.ts';

/** Somebody is on it; until when that holds. Whoever had it before has it no more. */
export async function acknowledge(
  { store, now, policy }: Present,
  alarm: OpenAlarm,
  person: Person,
  act: number,
): Promise<Instant> {
  const until = Math.max(ackUntil(alarm, now, policy.alarms), heldUntil(alarm));
  await store.alarms.endAck(alarm.number, act);
  await store.alarms.acknowledge(alarm.number, { personId: person.id, until }, now, act);
  await store.alarms.dropWaiting(alarm.number);
  if (alarm.kind === 'open-group') await openGroup({ store, now }, alarm.stationId);
  if (endsWithAck.has(alarm.kind)) await store.alarms.close(alarm.number, now);
  return until;
}

/** Everybody may write in the station's rooms. */
async function openGroup({ store, now }: Pick<Present, 'store' | 'now'>, stationId: string): Promise<void> {
  for (const { id } of await store.rooms.ofStation(stationId))
    await store.outbox.queue(
      {
        target: { kind: 'room', id },
        content: { kind: 'setting', setting: 'posting', value: 'everyone' },
        urgency: 'answer',
        key: `posting:${id}`,
      },
      now,
    );
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

/** Whether somebody's shift takes in a station now. */
export async function isOnDutyFor(
  { store, now }: Pick<Present, 'store' | 'now'>,
  personId: string,
  stationId: string,
): Promise<boolean> {
  const duties = await store.duties.running(now);
  return duties.some((duty) => duty.personId === personId && (duty.stationId === null || duty.stationId === stationId));
}
