import type { Target } from '../outbox/letter.ts';
import type { Policy } from '../policy.ts';
import type { Present } from '../present.ts';
import type { Outlook } from '../rota/outlook.ts';
import { type Gap, gapsFrom, partsOf } from '../rota/sweep.ts';
import { unknownStationCode } from '../stations/station.ts';
import { isGap, type OpenAlarm, unheard } from './alarm.ts';
import type { Steps } from './ladder.ts';
import { numberGaps, type OpenGap } from './numbers.ts';
import { farSettings } from './settings.ts';
import type { ToldRow } from './store.ts';
import { climb, tell } from './tell.ts';
import { cutTold, dueTelling, toldRow, widened } from './telling.ts';
import type { ToldSoFar } from './told-so-far.ts';

type GapAlarm = OpenAlarm & OpenGap;

export async function deriveGaps(
  anywhere: Present,
  { station, stretches, isFar }: Outlook,
  sofar: ToldSoFar,
  steps: Steps<Target>,
): Promise<void> {
  const open: readonly GapAlarm[] = sofar.openAt(station.id).filter(isGap);
  const present = isFar ? { ...anywhere, policy: sooner(anywhere.policy) } : anywhere;
  const gaps = station.code === unknownStationCode ? [] : gapsFrom(present.now, stretches);
  if (gaps.length === 0 && open.length === 0) return;
  const { alarms, heirs } = await number(present, station.id, open, gaps);
  const parts = partsOf(stretches);
  const told = await cut(present, sofar.toldAt(station.id), gaps);
  const inherited = await present.store.alarms.reaches(heirs);
  for (const alarm of alarms) {
    const due = dueTelling(alarm, parts, told, present.now, present.policy.alarms);
    const on = { ...alarm, progress: inherited.get(alarm.number) ?? sofar.progress(alarm) };
    const heard = due ? await tell(present, on, steps, due.why) : await climb(present, on, steps);
    if (due && heard) await present.store.alarms.tell(station.id, toldRow(alarm.number, alarm, due));
    else if (heard) await widen(present, alarm, told);
  }
}

const sooner = (policy: Policy): Policy => ({ ...policy, alarms: farSettings(policy.alarms) });

/** The open gaps under their numbers, as they stand now; `heirs`: those that took over what was told of others. */
async function number(
  present: Present,
  stationId: string,
  open: readonly GapAlarm[],
  gaps: readonly Gap[],
): Promise<{ readonly alarms: readonly GapAlarm[]; readonly heirs: readonly GapAlarm[] }> {
  const { store, now } = present;
  const asBefore = numberGaps(open, gaps, 0);
  const numbering = asBefore.opened.length === 0 ? asBefore : numberGaps(open, gaps, await store.alarms.nextNumber());
  const alarms: GapAlarm[] = [];
  const heirs: GapAlarm[] = [];
  for (const { open: was, gap, merged } of numbering.matched) {
    const alarm = { ...was, ...gap };
    if (was.start !== gap.start || was.end !== gap.end || was.kind !== gap.kind) await store.alarms.save(alarm);
    for (const other of merged) await store.alarms.copyNotices(other.number, was.number);
    (merged.length > 0 ? heirs : alarms).push(alarm);
  }
  for (const { number, gap, from } of numbering.opened)
    (from ? heirs : alarms).push(await openOne(present, { ...unheard(stationId, now), ...gap, number }, from));
  for (const { number } of numbering.closed) await store.alarms.close(number, now);
  return { alarms: [...alarms, ...heirs], heirs };
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

/** What goes up the ladder says how the gap stands by now: hours that joined it are told with it. */
async function widen({ store }: Present, alarm: GapAlarm, rows: readonly ToldRow[]): Promise<void> {
  const row = widened(rows, alarm.number, alarm);
  if (row) await store.alarms.retell(row.id, row.hours);
}

/** The told rows without the hours that are covered by now. */
async function cut({ store }: Present, rows: readonly ToldRow[], gaps: readonly Gap[]) {
  const kept = cutTold(rows, gaps);
  if (kept === rows) return rows;
  for (const row of rows) {
    const still = kept.find((candidate) => candidate.id === row.id);
    if (still !== row) await store.alarms.retell(row.id, still?.hours ?? []);
  }
  return kept;
}
