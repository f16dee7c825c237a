import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import { outlooksNeedingHelp } from '../rota/needing-help.ts';
import { type Outlook, outlooksOf } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import type { CalloutLine } from '../wording/en/callouts.ts';
import type { Lack, Need } from './callout.ts';
import { lacksAt, leftOf } from './lacks.ts';

/** What to call out for: at these stations, or with null wherever anybody is wanted; the soonest first. */
export async function needsNow(present: Present, stationIds: readonly string[] | null): Promise<Need[]> {
  const { now, policy } = present;
  const outlooks =
    stationIds === null
      ? (await outlooksNeedingHelp(present)).map(({ outlook }) => outlook)
      : await outlooksOf(present, [...new Set(stationIds)]);
  return outlooks
    .filter(({ station }) => station.code !== unknownStationCode)
    .sort((a, b) => a.station.code.localeCompare(b.station.code))
    .map((outlook) => ({ stationId: outlook.station.id, lacks: lacksSoon(outlook, now, policy.callouts.aheadMs) }))
    .filter(isNeed)
    .sort((a, b) => startOf(a) - startOf(b));
}

const lacksSoon = (outlook: Outlook, now: Instant, aheadMs: number): Lack[] =>
  lacksAt(outlook, { start: now, end: Number.POSITIVE_INFINITY }).filter(({ start }) => start < now + aheadMs);

/** What is left by now of what was called out. */
export async function needsLeft(present: Present, needs: readonly Need[]): Promise<Need[]> {
  const outlooks = await outlooksOf(
    present,
    needs.map(({ stationId }) => stationId),
  );
  const called = new Map(needs.map(({ stationId, lacks }) => [stationId, lacks]));
  return outlooks
    .map((outlook) => {
      const { id: stationId } = outlook.station;
      return { stationId, lacks: leftOf(called.get(stationId) ?? [], outlook, present.now) };
    })
    .filter(isNeed);
}

const isNeed = ({ lacks }: Need): boolean => lacks.length > 0;
const startOf = ({ lacks }: Need): number => lacks[0]?.start ?? Number.POSITIVE_INFINITY;

/** The needs as a call-out tells of them. */
export async function calloutLines(present: Present, needs: readonly Need[]): Promise<CalloutLine[]> {
  const stations = await present.store.stations.byIds(needs.map(({ stationId }) => stationId));
  return needs.flatMap(({ stationId, lacks }) =>
    stations.filter(({ id }) => id === stationId).map((station) => ({ station, lacks })),
  );
}
