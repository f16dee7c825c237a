import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import { outlooksNeedingHelp } from '../rota/needing-help.ts';
import { type Outlook, outlookOf } from '../rota/outlook.ts';
import type { CalloutLine } from '../wording/en/callouts.ts';
import type { Lack, Need } from './callout.ts';
import { lacksAt, leftOf } from './lacks.ts';

/** What to call out for: at these stations, or with null wherever anybody is wanted; the soonest first. */
export async function needsNow(present: Present, stationIds: readonly string[] | null): Promise<Need[]> {
  const { now, policy } = present;
  const outlooks: Outlook[] = [];
  if (stationIds === null) outlooks.push(...(await outlooksNeedingHelp(present)).map(({ outlook }) => outlook));
  else for (const stationId of stationIds) outlooks.push(await outlookOf(present, stationId));
  return outlooks
    .sort((a, b) => a.station.code.localeCompare(b.station.code))
    .map((outlook) => ({ stationId: outlook.station.id, lacks: lacksSoon(outlook, now, policy.callouts.aheadMs) }))
    .filter(isNeed)
    .sort((a, b) => startOf(a) - startOf(b));
}

const lacksSoon = (outlook: Outlook, now: Instant, aheadMs: number): Lack[] =>
  lacksAt(outlook, { start: now, end: Number.POSITIVE_INFINITY }).filter(({ start }) => start < now + aheadMs);

/** What is left by now of what was called out. */
export async function needsLeft(present: Present, needs: readonly Need[]): Promise<Need[]> {
  const left: Need[] = [];
  for (const { stationId, lacks } of needs) {
    const outlook = await outlookOf(present, stationId);
    left.push({ stationId, lacks: leftOf(lacks, outlook, present.now) });
  }
  return left.filter(isNeed);
}

const isNeed = ({ lacks }: Need): boolean => lacks.length > 0;
const startOf = ({ lacks }: Need): number => lacks[0]?.start ?? Number.POSITIVE_INFINITY;

/** The needs as a call-out tells of them. */
export async function calloutLines(present: Present, needs: readonly Need[]): Promise<CalloutLine[]> {
  const lines: CalloutLine[] = [];
  for (const { stationId, lacks } of needs) {
    lines.push({ station: await present.store.stations.byId(stationId), lacks });
  }
  return lines;
}
