import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Activation } from '../rota/activation.ts';
import { type Outlook, outlooksOf } from '../rota/outlook.ts';
import { gapsFrom } from '../rota/sweep.ts';
import { hoursAround, isDueByClock } from '../times/by-the-clock.ts';
import { audienceAt } from './audience.ts';
import { sendBundles } from './bundles.ts';
import { rollCallQuestion } from './questions/roll-call.ts';
import { raise } from './raise.ts';

/** At certain hours every open hour until the morning is told, once. A station that woke since has told its hours itself. */
export async function callRoll(present: Present): Promise<void> {
  const { store, now, zone, policy } = present;
  const around = hoursAround(policy.alarms.rollCallHours, now, zone);
  if (!isDueByClock(around, await store.clock.doneFor('roll-call'), now)) return;
  const awake = await store.rota.activations();
  if (awake.length === 0) return;
  const audience = await audienceAt(store, now);
  for (const outlook of await inOrder(present, awake, around.last)) {
    const question = rollCallQuestion(outlook, around.last, now, zone, policy.alarms);
    if (question) await raise(present, outlook.station.id, question, audience.stepsFor(outlook.station.id));
  }
  await store.clock.setDone('roll-call', around.last);
  await sendBundles(present);
}

/** The station first whose hours come first. */
async function inOrder(present: Present, awake: readonly Activation[], calledAt: Instant): Promise<Outlook[]> {
  const before = awake.filter(({ openedAt }) => openedAt < calledAt).map(({ stationId }) => stationId);
  const first = ({ stretches }: Outlook) => gapsFrom(present.now, stretches)[0]?.start ?? Number.POSITIVE_INFINITY;
  return (await outlooksOf(present, before)).sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

/** When it is next to be called; null while every station is quiet. */
export async function nextRollCall({ store, now, zone, policy }: Present): Promise<Instant | null> {
  if ((await store.rota.activations()).length === 0) return null;
  const around = hoursAround(policy.alarms.rollCallHours, now, zone);
  return isDueByClock(around, await store.clock.doneFor('roll-call'), now) ? now : around.next;
}
