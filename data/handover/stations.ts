import { believedAt, foldCustody, inDoubtAt } from '../custody/fold.ts';
import { formatRef } from '../custody/refs.ts';
import type { NameOf } from '../people/names.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import { clocksAt } from './clocks.ts';
import { gapsAt } from './gaps.ts';
import type { Handover, HandoverStation } from './handover.ts';
import { outsSince } from './outs.ts';

/** A station that is awake. */
export async function stationOf(
  present: Present,
  outlook: Outlook,
  since: Instant,
  nameOf: NameOf,
): Promise<HandoverStation> {
  const { station, count, custody } = outlook;
  const believed = believedAt(custody, station.id);
  const records = await present.store.custody.byIds([...believed, ...outlook.court].map(({ refId }) => refId));
  const places = await present.store.details.texts(outlook.court.flatMap(({ whereId }) => whereId ?? []));
  const refOf = (refId: string) => {
    const record = records.get(refId);
    return record ? formatRef(record.ref) : '';
  };
  const told = count.since ?? count.source;
  return {
    station,
    inside: count.unknown ? null : { least: count.least, most: count.most },
    told: told && { by: nameOf(told.saidBy), at: told.heardAt },
    out: outsSince(custody, station.id, since, present.policy.custody),
    believed: count.believed,
    gaps: station.code === unknownStationCode ? [] : await gapsAt(present, outlook, nameOf),
    clocks: clocksAt(outlook, present.now, refOf),
    adult: {
      needed: believed.filter(({ adult }) => adult?.step === 'needed').map(({ refId }) => refOf(refId)),
      found: believed.filter(({ adult }) => adult && adult.step !== 'needed').map(({ refId }) => refOf(refId)),
    },
    court: outlook.court.map(({ refId, whereId, at }) => ({
      ...{ ref: refOf(refId), at },
      where: places.get(whereId ?? '') ?? null,
    })),
    inDoubt: inDoubtAt(custody, station.id).length,
  };
}

/** Who has no station yet, then whom nobody has news of, then the soonest gap, an empty one before a thin one. */
export function worstFirst(a: HandoverStation, b: HandoverStation): number {
  const unplaced = ({ station }: HandoverStation) => Number(station.code === unknownStationCode);
  const noNews = ({ clocks }: HandoverStation) => Number(clocks.some(({ kind }) => kind === 'no-news'));
  const soonest = ({ gaps }: HandoverStation) => gaps[0]?.start ?? Number.MAX_SAFE_INTEGER;
  const thin = ({ gaps }: HandoverStation) => Number(gaps[0]?.kind === 'thin');
  return (
    unplaced(b) - unplaced(a) ||
    noNews(b) - noNews(a) ||
    soonest(a) - soonest(b) ||
    thin(a) - thin(b) ||
    a.station.code.localeCompare(b.station.code)
  );
}

/** Stations that have fallen quiet since then. */
export async function quietOf(
  { store, policy }: Present,
  since: Instant,
  isMeant: (stationId: string) => boolean,
): Promise<Handover['quiet']> {
  const quiet: Handover['quiet'][number][] = [];
  for (const { stationId, fromSeq } of await store.rota.closedSince(since)) {
    if (!isMeant(stationId)) continue;
    const custody = foldCustody(await store.custody.factsBearingOn(stationId, fromSeq));
    const out = outsSince(custody, stationId, since, policy.custody);
    const inDoubt = inDoubtAt(custody, stationId).length;
    quiet.push({ station: await store.stations.byId(stationId), out, inDoubt });
  }
  return quiet.filter(({ station }) => station.code !== unknownStationCode);
}
