import type { Target } from '../outbox/letter.ts';
import type { Policy } from '../policy.ts';
import type { Present } from '../present.ts';
import type { Outlook } from '../rota/outlook.ts';
import { type Gap, gapsFrom, partsOf } from '../rota/sweep.ts';
import { unknownStationCode } from '../stations/station.ts';
import { type OpenAlarm, unheard } from './alarm.ts';
import type { Steps } from './ladder.ts';
import { numberGaps, type OpenGap } from './numbers.ts';
import { progressOf } from './progress.ts';
import { farSettings } from './settings.ts';
import { climb, tell } from './tell.ts';
import { cutTold, dueTelling, toldRow } from './telling.ts';

type GapAlarm = OpenAlarm & OpenGap;

export async function deriveGaps(
  anywhere: Present,
  { station, stretches, isFar }: Outlook,
  open: readonly GapAlarm[],
  steps: Steps<Target>,
): Promise<void> {
  const present = isFar ? { ...anywhere, policy: sooner(anywhere.policy) } : anywhere;
  const gaps = station.code === unknownStationCode ? [] : gapsFrom(present.now, stretches);
  if (gaps.length === 0 && open.length === 0) return;
  const alarms = await number(present, station.id, open, gaps);
  const parts = partsOf(stretches);
  const told = await cut(present, station.id, gaps);
  const reaches = await present.store.alarms.reaches(alarms);
  for (const alarm of alarms) {
    const due = dueTelling(alarm, parts, told, present.now, present.policy.alarms);
    const on = { ...alarm, progress: reaches.get(alarm.number) ?? progressOf(alarm, []) };
    const heard = due ? await tell(present, on, steps, due.why) : await climb(present, on, steps);
    if (due && heard) await present.store.alarms.tell(station.id, toldRow(alarm.number, alarm, due));
  }
}

const sooner = (policy: Policy): Policy => ({ ...policy, alarms: farSettings(policy.alarms) });

/** The open gaps under their numbers, as they stand now. */
async function number(
  present: Present,
  stationId: string,
  open: readonly GapAlarm[],
  gaps: readonly Gap[],
): Promise<GapAlarm[]> {
  const { store, now } = present;
  const asBefore = numberGaps(open, gaps, 0);
  const numbering = asBefore.opened.length === 0 ? asBefore : numberGaps(open, gaps, await store.alarms.nextNumber());
  const alarms: GapAlarm[] = [];
  for (const { open: was, gap, merged } of numbering.matched) {
    const alarm = { ...was, ...gap };
    if (was.start !== gap.start || was.end !== gap.end || was.kind !== gap.kind) await store.alarms.save(alarm);
    for (const other of merged) await store.alarms.copyNotices(other.number, was.number);
    alarms.push(alarm);
  }
  for (const { number, gap, from } of numbering.opened)
    alarms.push(await openOne(present, { ...unheard(stationId, now), ...gap, number }, from));
  for (const { number } of numbering.closed) await store.alarms.close(number, now);
  return alarms;
}

/** A new number. One that split off another stands where that one stands: who was told of it, who has it. */
async function openOne({ store, now }: Present, alarm: GapAlarm, from: GapAlarm | undefined): Promise<GapAlarm> {
  if (!from) {
    await store.alarms.add(alarm);
    return alarm;
  }
  const { step, ladderSince, toldAt, lapsedBy, ack } = from;
  const heir = { ...alarm, step, ladderSince, toldAt, lapsedBy, ack };
  await store.alarms.add(heir);
  await store.alarms.copyNotices(from.number, alarm.number);
  if (ack) await store.alarms.acknowledge(alarm.number, ack, now, 0);
  return heir;
}

/** The told rows without the hours that are covered by now. */
async function cut({ store }: Present, stationId: string, gaps: readonly Gap[]) {
  const rows = await store.alarms.told(stationId);
  const kept = cutTold(rows, gaps);
  if (kept === rows) return rows;
  for (const row of rows) {
    const still = kept.find((candidate) => candidate.id === row.id);
    if (still !== row) await store.alarms.retell(row.id, still?.hours ?? []);
  }
  return kept;
}
