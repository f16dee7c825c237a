import { isGap, type OpenAlarm } from '../alarms/alarm.ts';
import { isAcknowledged } from '../alarms/ladder.ts';
import { grouped } from '../grouped.ts';
import type { Present } from '../present.ts';
import { contains, type Instant, intersection, overlaps } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import { outlooksOf } from '../rota/outlooks.ts';
import { type Gap, gapsFrom } from '../rota/sweep.ts';
import type { GapLine, HeldBy, QuestionLine, StatusLine } from '../wording/en/status-parts.ts';
import { askClock, coverClock, isNear } from './clocks.ts';
import { standingOf, worstFirst } from './standing.ts';

/** A station as coordinators see it: all that is known, and what a status says of it. */
export interface StationNow {
  readonly outlook: Outlook;
  readonly line: StatusLine;
}

/** Every station that is not quiet, or about which something is still asked. */
export async function watchedStations({ store }: Pick<Present, 'store'>): Promise<string[]> {
  const awake = (await store.rota.activations()).map(({ stationId }) => stationId);
  return [...new Set([...awake, ...(await store.alarms.stations())])];
}

/** These stations as they stand, the worst first. */
export async function stationsNow(present: Present, stationIds: readonly string[]): Promise<StationNow[]> {
  const outlooks = await outlooksOf(present, stationIds);
  const alarms = grouped(await present.store.alarms.open(), ({ stationId }) => stationId);
  const nameOf = await namesOf(present, outlooks, [...alarms.values()].flat());
  return outlooks
    .map((outlook) => ({ outlook, line: lineOf(present, outlook, alarms.get(outlook.station.id) ?? [], nameOf) }))
    .sort((a, b) => worstFirst(a.line, b.line));
}

type NameOf = (personId: string | undefined) => string | null;

function lineOf(present: Present, outlook: Outlook, alarms: readonly OpenAlarm[], nameOf: NameOf): StatusLine {
  const { now, policy } = present;
  const { station, state, count, stretches, held, wanted } = outlook;
  const running = stretches.find((stretch) => contains(stretch, now));
  const ask = askClock(outlook, now, policy.custody);
  const heldBy = (alarm: OpenAlarm | undefined) => holderOf(alarm, now, nameOf);
  const line = {
    station,
    state,
    count,
    on: running?.on ?? 0,
    wanted: running?.wanted ?? wanted,
    isNeeded: running?.demanded ?? false,
    gaps: gapsFrom(now, stretches).map((gap) => gapLine(gap, outlook, alarms, now, heldBy)),
    until: coverClock(outlook, now),
    askAfter: isNear(ask, now) ? ask : null,
    overdue: held.reduce((sum, one) => sum + (one.overdue ? one.count : 0), 0),
    questions: questionsIn(alarms, heldBy),
  };
  const { source, since } = count;
  return {
    ...line,
    standing: standingOf(line, now, policy.alarms),
    saidBy: nameOf(source?.saidBy),
    sinceBy: nameOf(since?.saidBy),
  };
}

/** With what the fewest there is in it, and who has taken it on. */
function gapLine(
  gap: Gap,
  { stretches }: Outlook,
  alarms: readonly OpenAlarm[],
  now: Instant,
  heldBy: (alarm: OpenAlarm | undefined) => HeldBy | null,
): GapLine {
  const ahead = { start: Math.max(gap.start, now), end: gap.end };
  const within = stretches.filter((stretch) => stretch.demanded && intersection(stretch, ahead));
  const alarm = alarms.filter(isGap).find((open) => overlaps(open, ahead));
  return {
    ...gap,
    on: Math.min(...within.map(({ on }) => on)),
    wanted: Math.max(...within.map(({ wanted }) => wanted)),
    number: alarm?.number ?? null,
    heldBy: heldBy(alarm),
  };
}

const questionsIn = (alarms: readonly OpenAlarm[], heldBy: (alarm: OpenAlarm) => HeldBy | null): QuestionLine[] =>
  alarms.flatMap((alarm) =>
    isGap(alarm) ? [] : [{ number: alarm.number, kind: alarm.kind as QuestionLine['kind'], heldBy: heldBy(alarm) }],
  );

const holderOf = (alarm: OpenAlarm | undefined, now: Instant, nameOf: NameOf): HeldBy | null =>
  alarm?.ack && isAcknowledged(alarm, now) ? { name: nameOf(alarm.ack.personId), until: alarm.ack.until } : null;

async function namesOf(
  { store }: Present,
  outlooks: readonly Outlook[],
  alarms: readonly OpenAlarm[],
): Promise<NameOf> {
  const tellers = outlooks.flatMap(({ count: { source, since } }) =>
    [source?.saidBy ?? [], since?.saidBy ?? []].flat(),
  );
  const holders = alarms.flatMap(({ ack }) => ack?.personId ?? []);
  const people = await store.people.byIds([...tellers, ...holders]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId ?? '') ?? null;
}
