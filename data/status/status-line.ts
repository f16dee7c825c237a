import { isGap, type OpenAlarm } from '../alarms/alarm.ts';
import { isAcknowledged } from '../alarms/ladder.ts';
import type { NameOf } from '../people/names.ts';
import type { Present } from '../present.ts';
import { contains, type Instant, intersection, overlaps } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import { type Gap, gapsFrom } from '../rota/sweep.ts';
import type { GapLine, HeldBy, QuestionLine, StatusLine } from '../wording/en/status-parts.ts';
import { askClock, coverClock, isNear } from './clocks.ts';
import { standingOf } from './standing.ts';

/** What a status says of a station. `alarms`: what is open there. */
export function statusLine(
  { now, policy }: Pick<Present, 'now' | 'policy'>,
  outlook: Outlook,
  alarms: readonly OpenAlarm[],
  nameOf: NameOf,
): StatusLine {
  const { station, state, count, stretches, held, wanted } = outlook;
  const running = stretches.find((stretch) => contains(stretch, now));
  const ask = askClock(outlook);
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
    stopped: held.reduce((sum, one) => sum + (one.stoppedSince === null ? 0 : one.count), 0),
    court: outlook.court.length,
    questions: questionsIn(alarms, heldBy),
  };
  const { source, since } = count;
  return {
    ...line,
    standing: standingOf(line, now, policy.alarms),
    saidBy: source && nameOf(source.saidBy),
    sinceBy: since && nameOf(since.saidBy),
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
