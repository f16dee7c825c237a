import type { OpenAlarm } from '../alarms/alarm.ts';
import { grouped } from '../grouped.ts';
import { type NameOf, namesAt } from '../people/names.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import { outlookAsKnown } from '../rota/as-known.ts';
import { type Outlook, outlooksOf } from '../rota/outlook.ts';
import type { StatusLine } from '../wording/en/status-parts.ts';
import { worstFirst } from './standing.ts';
import { statusLine } from './status-line.ts';

/** A station as coordinators see it: all that is known, and what a status says of it. */
export interface StationNow {
  readonly outlook: Outlook;
  readonly line: StatusLine;
}

/** These stations as they stand, the worst first. */
export async function stationsNow(present: Present, stationIds: readonly string[]): Promise<StationNow[]> {
  const { alarms, memory } = present.store;
  const outlooks = await outlooksOf(present, stationIds);
  const open = await memory.recall('open alarms', ['alarm', 'ack'], '', () => alarms.open());
  const withLine = await linesFor(present, outlooks, open);
  return outlooks.map(withLine).sort((a, b) => worstFirst(a.line, b.line));
}

export async function stationNow(present: Present, outlook: Outlook): Promise<StationNow> {
  const withLine = await linesFor(present, [outlook], await present.store.alarms.openAt(outlook.station.id));
  return withLine(outlook);
}

/** A station as it was known then. What was asked of coordinators then is not kept. */
export async function stationAsKnown(present: Present, stationId: string, at: Instant): Promise<StationNow> {
  const outlook = await outlookAsKnown(present, stationId, at);
  const withLine = await linesFor({ ...present, now: at }, [outlook], []);
  return withLine(outlook);
}

/** What puts with each of these what a status says of it: what they share is read once. */
async function linesFor(
  present: Present,
  outlooks: readonly Outlook[],
  open: readonly OpenAlarm[],
): Promise<(outlook: Outlook) => StationNow> {
  const alarms = grouped(open, ({ stationId }) => stationId);
  const nameOf = await namesOf(present, outlooks, open);
  return (outlook) => ({
    outlook,
    line: statusLine(present, outlook, alarms.get(outlook.station.id) ?? [], nameOf),
  });
}

function namesOf(present: Present, outlooks: readonly Outlook[], alarms: readonly OpenAlarm[]): Promise<NameOf> {
  const tellers = outlooks.flatMap(({ count: { source, since } }) =>
    [source?.saidBy ?? [], since?.saidBy ?? []].flat(),
  );
  const holders = alarms.flatMap(({ ack }) => ack?.personId ?? []);
  return namesAt(present, [...tellers, ...holders], 1);
}
