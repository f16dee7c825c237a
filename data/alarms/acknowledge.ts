import type { Person } from '../people/person.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { OpenAlarm } from './alarm.ts';
import { ackUntil } from './ladder.ts';
import { endsWithAck } from './questions.ts';

/** Somebody is on it; until when that holds. Whoever had it before has it no more. */
export async function acknowledge(
  { store, now, policy }: Present,
  alarm: OpenAlarm,
  person: Person,
  act: number,
): Promise<Instant> {
  const until = ackUntil(alarm, now, policy.alarms);
  await store.alarms.endAck(alarm.number, act);
  await store.alarms.acknowledge(alarm.number, { personId: person.id, until }, now, act);
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

/** Whether somebody's shift takes in a station now. */
export async function isOnDutyFor(
  { store, now }: Pick<Present, 'store' | 'now'>,
  personId: string,
  stationId: string,
): Promise<boolean> {
  const duties = await store.people.duties(now);
  return duties.some((duty) => duty.personId === personId && (duty.stationId === null || duty.stationId === stationId));
}
