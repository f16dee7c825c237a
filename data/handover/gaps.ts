import { isGap, type OpenAlarm } from '../alarms/alarm.ts';
import { isAcknowledged } from '../alarms/ladder.ts';
import type { Target } from '../outbox/letter.ts';
import type { NameOf } from '../people/names.ts';
import type { Present } from '../present.ts';
import { overlaps } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import { type Gap, gapsFrom } from '../rota/sweep.ts';
import { type HandoverGap, handoverAheadMs } from './handover.ts';

/** The gaps of a station, the soonest first, with who was told and who has it. */
export async function gapsAt(
  { store, now }: Present,
  { station, stretches }: Outlook,
  nameOf: NameOf,
): Promise<HandoverGap[]> {
  const gaps = gapsFrom(now, stretches).filter(({ start }) => start - now < handoverAheadMs);
  const alarms = (await store.alarms.openAt(station.id)).filter(isGap);
  const heard = await store.alarms.heardOf(alarms.map(({ number }) => number));
  const kinds = new Map((await store.rooms.ofKind('coordinators', 'backoffice')).map(({ id, kind }) => [id, kind]));
  return gaps.map((gap) => {
    const alarm = alarmOf(gap, alarms);
    const told: readonly Target[] = heard.get(alarm?.number ?? 0) ?? [];
    return {
      ...gap,
      number: alarm?.number ?? null,
      heldBy:
        alarm?.ack && isAcknowledged(alarm, now) ? { name: nameOf(alarm.ack.personId), until: alarm.ack.until } : null,
      told: {
        people: told.flatMap(({ kind, id }) => (kind === 'person' ? [nameOf(id)] : [])),
        rooms: [...new Set(told.flatMap(({ id }) => kinds.get(id) ?? []))],
      },
    };
  });
}

const alarmOf = (gap: Gap, alarms: readonly OpenAlarm[]): OpenAlarm | undefined =>
  alarms.find((alarm) => alarm.kind === gap.kind && overlaps(alarm, gap));
