import type { Hearing } from '../alarms/hearing-store.ts';
import type { AlarmSettings } from '../alarms/settings.ts';
import { common, type Instant, lengthMs, overlaps, type Range, subtract, totalMs } from '../ranges.ts';
import { leastGapMs } from '../rota/short-pieces.ts';
import type { AuditorSettings } from './settings.ts';
import type { Uncovered, WatchedGap } from './uncovered.ts';

export type Measure = AlarmSettings & Pick<AuditorSettings, 'graceMs'>;

/** Whether a gap passed, or has begun, without anybody having been told in time. */
export const isMissed = (gap: WatchedGap, hearings: readonly Hearing[], now: Instant, measure: Measure): boolean =>
  isUntold(
    gap,
    gap.hours.filter((one) => latestAt(one, measure) <= now),
    hearings,
    now,
    measure,
  );

/** Whether something about a gap that is not over should have been told by now, and no network took it. */
export const isBehind = (gap: WatchedGap, hearings: readonly Hearing[], now: Instant, measure: Measure): boolean =>
  isUntold(
    gap,
    gap.hours.flatMap((one) => (owedAt(one, measure) <= now ? nearOf(one, now, measure) : [])),
    hearings,
    now,
    measure,
  ) || isStageMissing(gap, hearings, now, measure);

/** Hours count as told of only by what was heard after they came to be uncovered. */
export const isAbout = (hearing: Hearing, one: Uncovered): boolean =>
  overlaps(hearing, one) && (hearing.at === null || hearing.at >= one.since);

/** Until when somebody has to know: until it begins, or where it was not known before, right after it was. */
const latestAt = ({ start, dueSince }: Uncovered, { graceMs }: Measure): Instant => Math.max(start, dueSince + graceMs);

/** When it should have been told, with the time that a bundle may wait for the one before. */
function owedAt(one: Uncovered, measure: Measure): Instant {
  const dueAt = Math.max(one.dueSince, one.start - firstLeadMs(measure));
  return Math.min(dueAt + patienceMs(one.start - dueAt, measure), latestAt(one, measure));
}

const firstLeadMs = ({ leadsMs }: Measure): number => Math.max(...leadsMs.empty);

/** The hours so near at a moment that they should have been told; what lies further ahead has time. */
const nearOf = (one: Uncovered, at: Instant, measure: Measure): Uncovered[] => {
  const end = Math.min(one.end, horizonAt(at, measure));
  return end > one.start ? [{ ...one, end }] : [];
};

const horizonAt = (at: Instant, measure: Measure): Instant =>
  at + firstLeadMs(measure) - patienceMs(firstLeadMs(measure), measure);

const patienceMs = (leadMs: number, { urgentMs, bundleMs, graceMs }: Measure): number =>
  leadMs <= urgentMs ? graceMs : bundleMs + graceMs;

/** A gap may move a little at its ends, and a little may open up in between, without anybody being told. */
function isUntold(
  gap: Range,
  owed: readonly Uncovered[],
  hearings: readonly Hearing[],
  now: Instant,
  measure: Measure,
): boolean {
  if (totalMs(owed) < leastGapMs) return false;
  const told = hearings.flatMap((hearing) => toldBy(hearing, owed, now, measure));
  if (told.length === 0) return true;
  const untold = subtract(owed, told);
  const last = owed.at(-1)?.end ?? gap.end;
  const ends = untold.filter(({ start, end }) => start - gap.start < leastGapMs || last - end < leastGapMs);
  const moved = totalMs(ends) < measure.leastMoveMs ? ends : [];
  return totalMs(subtract(untold, moved)) >= measure.leastNewsMs;
}

/** With them go less than 15 min that were covered for a while and are not any more: what was told may have stood all the time. */
function toldBy(hearing: Hearing, owed: readonly Uncovered[], now: Instant, measure: Measure): Range[] {
  const told = owed.flatMap((one) => common([one], inTime(hearing, one, now, measure)));
  const back = subtract(common(owed, [hearing]), told).filter((piece) => lengthMs(piece) < leastGapMs);
  return told.length > 0 ? [...told, ...back] : [];
}

/** Of what somebody heard too late for its beginning, the hours that were still far off count. */
function inTime(hearing: Hearing, one: Uncovered, now: Instant, measure: Measure): Range[] {
  if (!isAbout(hearing, one)) return [];
  const at = hearing.at ?? now;
  return at <= latestAt(one, measure)
    ? [hearing]
    : subtract([hearing], [{ start: Number.NEGATIVE_INFINITY, end: horizonAt(at, measure) }]);
}

/** Of the stages that have passed the last one counts: whoever heard then, or since, need not have heard before. */
function isStageMissing(gap: WatchedGap, hearings: readonly Hearing[], now: Instant, measure: Measure): boolean {
  if (gap.end - gap.start < leastGapMs) return false;
  const [{ dueSince }] = gap.hours;
  const passed = (lead: number) => Math.max(gap.start - lead, dueSince) + patienceMs(lead, measure) <= now;
  const lead = measure.leadsMs.empty.toSorted((a, b) => a - b).find(passed);
  if (lead === undefined) return false;
  const before = lead + Math.max(lead / 2, measure.leastDriftMs);
  return !hearings.some(
    (hearing) =>
      (hearing.at ?? now) >= startFor(hearing, gap) - before && gap.hours.some((one) => isAbout(hearing, one)),
  );
}

/** What was told as one with the gap may begin before it. */
const startFor = ({ start }: Hearing, gap: WatchedGap): Instant => Math.max(gap.from, Math.min(start, gap.start));
