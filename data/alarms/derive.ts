import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import type { Outlook } from '../rota/outlook.ts';
import { gapsFrom } from '../rota/sweep.ts';
import { unknownStationCode } from '../stations/station.ts';
import type { OpenAlarm } from './alarm.ts';
import type { Audience } from './audience.ts';
import { audienceOf, type Climb, isAcknowledged, type Move, moveOnNews, nextMove, type Steps } from './ladder.ts';
import { numberGaps, type OpenGap } from './numbers.ts';
import { endsWithAck, firstSteps, type Question, questionsOf, repeatMs } from './questions.ts';
import { cutTold, dueTelling, toldRow } from './telling.ts';

/** Everything that has to be told about one station now, put on the lists of those who are to hear it. Safe to repeat. */
export async function deriveAlarms(present: Present, outlook: Outlook, audience: Audience): Promise<void> {
  const open = await present.store.alarms.openAt(outlook.station.id);
  const steps = audience(outlook.station.id);
  await deriveGaps(present, outlook, open.filter(isGap), steps);
  await deriveQuestions(
    present,
    outlook,
    open.filter((alarm) => !isGap(alarm)),
    steps,
  );
}

type GapAlarm = OpenAlarm & OpenGap;
const isGap = (alarm: OpenAlarm): alarm is GapAlarm => alarm.kind === 'empty' || alarm.kind === 'thin';

async function deriveGaps(
  present: Present,
  { station, stretches }: Outlook,
  open: readonly GapAlarm[],
  steps: Steps<Target>,
): Promise<void> {
  const gaps = station.code === unknownStationCode ? [] : gapsFrom(present.now, stretches);
  if (gaps.length === 0 && open.length === 0) return;
  const alarms = await number(present, station.id, open, gaps);
  const told = await cut(present, station.id, gaps);
  for (const alarm of alarms) {
    const due = dueTelling(alarm, told, present.now, present.policy.alarms);
    const heard = due ? await tell(present, alarm, steps, due.why) : await climb(present, alarm, steps);
    if (due && heard) await present.store.alarms.tell(station.id, toldRow(alarm.number, alarm, due));
  }
}

/** The open gaps under their numbers, as they stand now. */
async function number(
  { store, now }: Present,
  stationId: string,
  open: readonly GapAlarm[],
  gaps: readonly { kind: 'empty' | 'thin'; start: number; end: number }[],
) {
  const numbering = numberGaps(open, gaps, await store.alarms.nextNumber());
  const alarms: GapAlarm[] = [];
  for (const { open: was, gap } of numbering.matched) {
    const alarm = { ...was, ...gap };
    if (was.start !== gap.start || was.end !== gap.end || was.kind !== gap.kind) await store.alarms.save(alarm);
    alarms.push(alarm);
  }
  for (const { number, gap, from } of numbering.opened) {
    const alarm = {
      ...unheard(stationId, now),
      ...(from ? { step: from.step, ladderSince: from.ladderSince, toldAt: from.toldAt, ack: from.ack } : {}),
      ...gap,
      number,
    };
    await store.alarms.add(alarm);
    if (from) await store.alarms.copyNotices(from.number, number);
    if (alarm.ack) await store.alarms.acknowledge(number, alarm.ack, now, 0);
    alarms.push(alarm);
  }
  for (const { number } of numbering.closed) await store.alarms.close(number, now);
  return alarms;
}

const unheard = (stationId: string, now: number) => ({
  stationId,
  subject: '',
  step: 0,
  ladderSince: now,
  toldAt: null,
  lapsedBy: null,
  ack: null,
});

async function cut({ store }: Present, stationId: string, gaps: Parameters<typeof cutTold>[1]) {
  const rows = await store.alarms.told(stationId);
  const kept = cutTold(rows, gaps);
  if (kept === rows) return rows;
  for (const row of rows) {
    const still = kept.find((candidate) => 'id' in candidate && candidate.id === row.id);
    if (still !== row) await store.alarms.retell(row.id, still?.hours ?? []);
  }
  return kept;
}

/** A stage or news. False where nobody is there to hear it: it stays due. */
async function tell(present: Present, alarm: OpenAlarm, steps: Steps<Target>, why: 'stage' | 'news'): Promise<boolean> {
  const on = await onLadder(present, alarm);
  const byClock = nextMove(on, steps, present.now, present.policy.alarms);
  const moved = await move(present, alarm, byClock.do === 'stay' && why === 'news' ? moveOnNews(on, steps) : byClock);
  const heard = audienceOf({ ...on, ...moved }, steps, present.now);
  const targets: readonly Target[] =
    'acknowledger' in heard ? [{ kind: 'person', id: heard.acknowledger }] : heard.recipients;
  await notify(present, moved, targets, steps);
  return targets.length > 0;
}

/** Nobody answered, or nobody could be reached: the next step hears of it too. */
async function climb(present: Present, alarm: OpenAlarm, steps: Steps<Target>): Promise<boolean> {
  if (alarm.toldAt === null) return false;
  const next = nextMove(await onLadder(present, alarm), steps, present.now, present.policy.alarms);
  if (next.do === 'stay') return false;
  const moved = await move(present, alarm, next);
  await notify(present, moved, steps[moved.step - 1] ?? [], steps);
  return true;
}

const onLadder = async ({ store }: Present, alarm: OpenAlarm): Promise<Climb> => ({
  ...alarm,
  ...(await store.alarms.reach(alarm)),
});

async function move({ store, now }: Present, alarm: OpenAlarm, next: Move): Promise<OpenAlarm> {
  if (next.do === 'stay') return alarm;
  if (next.do === 'step') return { ...alarm, step: next.step };
  await store.alarms.endAck(alarm.number, 0);
  return { ...alarm, step: next.step, ladderSince: now, lapsedBy: next.had, ack: null };
}

async function notify(
  { store, now }: Present,
  alarm: OpenAlarm,
  targets: readonly Target[],
  steps: Steps<Target>,
): Promise<void> {
  for (const target of targets) {
    const step = steps.findIndex((people) => people.some(({ id }) => id === target.id)) + 1;
    await store.alarms.notify(alarm.number, step, target, now);
  }
  if (targets.length > 0) await store.alarms.save({ ...alarm, toldAt: now });
}

async function deriveQuestions(
  present: Present,
  outlook: Outlook,
  open: readonly OpenAlarm[],
  steps: Steps<Target>,
): Promise<void> {
  const { store, now } = present;
  const canOpen = (await store.rooms.ofStation(outlook.station.id)).length > 0;
  const asked = questionsOf(outlook, now, canOpen);
  const isSame = (question: Question, alarm: OpenAlarm) =>
    question.kind === alarm.kind && question.subject === alarm.subject;
  for (const alarm of open) {
    const isOver =
      !asked.some((question) => isSame(question, alarm)) || (alarm.ack !== null && endsWithAck.has(alarm.kind));
    if (isOver) await store.alarms.close(alarm.number, now);
    else await insist(present, alarm, steps);
  }
  for (const question of asked) {
    if (open.some((alarm) => isSame(question, alarm)) || (await store.alarms.wasAsked(outlook.station.id, question)))
      continue;
    const alarm = { ...unheard(outlook.station.id, now), ...question, number: await store.alarms.nextNumber() };
    await store.alarms.add(alarm);
    await ask(present, alarm, steps);
  }
}

/** The first to hear of a question; where none of them is there, the next step that has somebody. */
async function ask(present: Present, alarm: OpenAlarm, steps: Steps<Target>): Promise<void> {
  const first = firstSteps[alarm.kind as Question['kind']];
  const heard = first.flatMap((step) => steps.slice(step).find((people) => people.length > 0) ?? []);
  const step = Math.max(1, steps.findIndex((people, at) => at >= (first[0] ?? 0) && people.length > 0) + 1);
  await notify(present, { ...alarm, step }, [...new Set(heard)], steps);
}

async function insist(present: Present, alarm: OpenAlarm, steps: Steps<Target>): Promise<void> {
  const every = repeatMs[alarm.kind as Question['kind']];
  if (alarm.toldAt === null) return ask(present, alarm, steps);
  const isHeld = isAcknowledged(alarm, present.now);
  if (every !== null && !isHeld && present.now - alarm.toldAt >= every) return ask(present, alarm, steps);
  await climb(present, alarm, steps);
}
