import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import type { OpenAlarm } from './alarm.ts';
import { audienceOf, isAcknowledged, type Move, moveOnNews, nextMove, type Steps } from './ladder.ts';
import type { Progress } from './progress.ts';

/** An alarm with what has become of telling it. */
export interface Climbing extends OpenAlarm {
  readonly progress: Progress;
}

/** A stage or news. False where nobody is there to hear it: it stays due. */
export async function tell(
  present: Present,
  alarm: Climbing,
  steps: Steps<Target>,
  why: 'stage' | 'news',
): Promise<boolean> {
  const on = { ...alarm, ...alarm.progress };
  const byClock = nextMove(on, steps, present.now, present.policy.alarms);
  const moved = await move(present, alarm, byClock.do === 'stay' && why === 'news' ? moveOnNews(on, steps) : byClock);
  const heard = audienceOf({ ...on, ...moved }, steps, present.now);
  const targets: readonly Target[] =
    'acknowledger' in heard ? [{ kind: 'person', id: heard.acknowledger }] : heard.recipients;
  await notify(present, moved, targets, steps);
  return targets.length > 0;
}

/** Nobody answered, or nobody could be reached: the next step hears of it too, and whoever came on duty since. Whether the ladder moved. */
export async function climb(present: Present, alarm: Climbing, steps: Steps<Target>): Promise<boolean> {
  if (alarm.toldAt === null || isAcknowledged(alarm, present.now)) return false;
  const on = { ...alarm, ...alarm.progress };
  const next = nextMove(on, steps, present.now, present.policy.alarms);
  const moved = await move(present, alarm, next);
  if (next.do === 'step') await present.store.alarms.save(moved);
  const reached = steps.slice(0, moved.step).flat();
  const news = next.do === 'restart' ? reached : reached.filter(({ id }) => !on.heard.has(id));
  await notify(present, moved, news, steps);
  return next.do !== 'stay';
}

/** From the bottom once more; where somebody had it, saying who. */
export async function startAgain(present: Present, alarm: OpenAlarm, steps: Steps<Target>): Promise<void> {
  const step = steps.findIndex((people) => people.length > 0) + 1;
  const again = alarm.ack
    ? await move(present, alarm, { do: 'restart', step, had: alarm.ack.personId })
    : { ...alarm, step, ladderSince: present.now };
  await notify(present, again, steps[step - 1] ?? [], steps);
}

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
  if (targets.length === 0) return;
  const told = targets.map((target) => ({
    target,
    step: steps.findIndex((people) => people.some(({ id }) => id === target.id)) + 1,
  }));
  await store.alarms.notify(alarm.number, told, now);
  await store.alarms.save({ ...alarm, toldAt: now });
}
