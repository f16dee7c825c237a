import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Outlook } from './outlook.ts';
import { toOutlook } from './to-outlook.ts';

/** A station as it was known then: from what had been said and taken until then, and by the clock of that moment. */
export async function outlookAsKnown({ store, policy }: Present, stationId: string, at: Instant): Promise<Outlook> {
  const activation = await store.rota.activationAt(stationId, at);
  const fromSeq = activation?.fromSeq ?? (await store.rota.quietSince(stationId, at));
  const facts = await store.custody.factsBearingOn(stationId, fromSeq);
  const act = await store.audit.lastUntil(at);
  return toOutlook(
    { now: at, policy },
    {
      station: await store.stations.byId(stationId),
      activation,
      settings: await store.stations.settings(stationId, act),
      facts: facts.filter(({ heardAt }) => heardAt <= at),
      // Where a station was quiet nobody was down: hours that ended so bear the act by which they were asked for again.
      signUps: activation ? await store.rota.at(stationId, activation.openedAt, act) : [],
    },
  );
}
