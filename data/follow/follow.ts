import { type Audience, audienceAt } from '../alarms/audience.ts';
import { sendBundles } from '../alarms/bundles.ts';
import { deriveAlarms } from '../alarms/derive.ts';
import { toldSoFar } from '../alarms/told-so-far.ts';
import { watchedStations } from '../alarms/watched.ts';
import type { Present } from '../present.ts';
import { outlooksOf, takesSignUps } from '../rota/outlook.ts';
import { type Settled, settle } from './settle.ts';
import { tellCalledBack } from './tell-called-back.ts';
import { tellStoodDown } from './tell-stood-down.ts';

/** What a change at stations brings about: they wake or fall quiet, alarms are told, posts are to be redrawn. */
export async function follow(present: Present, stationIds: Iterable<string>): Promise<void> {
  const touched = [...new Set(stationIds)].sort();
  if (touched.length === 0) return;
  const audience = await audienceAt(present.store, present.now);
  for (const { outlook } of await settleAll(present, touched, audience)) {
    await present.store.redraws.ask(outlook.station.id, present.now + present.policy.rota.redrawAfterMs);
    if (takesSignUps(outlook)) await tellCalledBack(present, outlook, audience);
  }
  await sendBundles(present);
}

/** The clock alone may open, begin or lengthen a gap: every station that is not quiet, or has left a question, is looked at. */
export async function followClock(present: Present): Promise<void> {
  const stationIds = await watchedStations(present);
  if (stationIds.length === 0) return;
  await settleAll(present, stationIds, await audienceAt(present.store, present.now));
  await sendBundles(present);
}

/** Who is told to go home is told where to go instead, and that is known only when every station has settled. */
async function settleAll(present: Present, stationIds: readonly string[], audience: Audience): Promise<Settled[]> {
  const all: Settled[] = [];
  const sofar = await toldSoFar(present.store, stationIds);
  for (const outlook of await outlooksOf(present, stationIds)) {
    const settled = await settle(present, outlook);
    await deriveAlarms(present, settled.outlook, sofar, audience);
    all.push(settled);
  }
  for (const settled of all) await tellStoodDown(present, settled, audience);
  return all;
}
