import { type Instant, minuteMs, type Range } from '../../data/ranges.ts';
import type { History, Kept } from './known.ts';
import type { Told } from './told.ts';

const leastMs = 15 * minuteMs;
const warningMs = 5 * minuteMs;
const movedMs = 30 * minuteMs;

/** The empty gaps that were, and were known of in time, of which nobody was told and the auditor says nothing. */
export const brokenPromises = ({ histories, missed }: Kept, told: readonly Told[], end: Instant): string[] =>
  histories.flatMap((history) => {
    const { code } = history;
    return emptyGaps(history, end)
      .filter((gap) => wasKnown(history, gap))
      .filter((gap) => !told.some((one) => one.code === code && isInTime(one, gap)))
      .filter((gap) => !missed.some((one) => one.code === code && meets(one, gap)))
      .map(({ start, end: over }) => `${code} ${iso(start)} to ${iso(over)}`);
  });

/** Its first quarter of an hour is what has to be told before it begins; an edge that moves by less than half an hour is no news. */
const isInTime = (one: Told, { start, end }: Range): boolean =>
  one.at <= start + warningMs &&
  one.start < start + movedMs &&
  Math.min(one.end, end) - Math.max(one.start, start) >= leastMs - minuteMs;

const meets = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** Stretches of 15 min or more whose every minute was bare when it came. */
function emptyGaps({ moments }: History, end: Instant): Range[] {
  const gaps: Range[] = [];
  for (const [index, { at, bare }] of moments.entries()) {
    const until = Math.min(moments[index + 1]?.at ?? end, end);
    for (let minute = Math.ceil(at / minuteMs) * minuteMs; minute < until; minute += minuteMs) {
      if (!bare.has(minute)) continue;
      const last = gaps.at(-1);
      if (last?.end === minute) gaps[gaps.length - 1] = { ...last, end: minute + minuteMs };
      else gaps.push({ start: minute, end: minute + minuteMs });
    }
  }
  return gaps.filter(({ start, end: over }) => over - start >= leastMs);
}

/** From 5 min before it began, whatever was known, its first quarter of an hour was bare. */
function wasKnown({ moments }: History, { start }: Range): boolean {
  const first = moments.findLastIndex(({ at }) => at <= start - warningMs);
  if (first < 0) return false;
  return moments
    .slice(first)
    .filter(({ at }) => at <= start)
    .every(({ bare }) =>
      Array.from({ length: 15 }, (_, index) => start + index * minuteMs).every((one) => bare.has(one)),
    );
}

const leadsMs = [0, 1, 3, 6, 12].map((hours) => hours * 60 * minuteMs);
const stageAt = ({ at, start }: Told): number => leadsMs.find((lead) => Math.max(0, start - at) <= lead) ?? Infinity;

/**
 * What one chat read twice at one stage, though nobody had taken it on in between and nothing about it was new: no hour of
 * it had been covered, or not needed, meanwhile.
 */
export function toldTwice(
  told: readonly Told[],
  taken: readonly Instant[],
  histories: readonly History[] = [],
): string[] {
  const twice: string[] = [];
  for (const [index, one] of told.entries()) {
    const before = told
      .slice(0, index)
      .findLast((other) => other.room === one.room && other.number === one.number && other.code === one.code);
    if (!before || one.isAgain) continue;
    const isSame = before.start === one.start && before.end === one.end && stageAt(before) === stageAt(one);
    const wasTaken = taken.some((at) => at >= before.at - 24 * 60 * minuteMs && at <= one.at);
    const history = histories.find(({ code }) => code === one.code);
    if (isSame && !wasTaken && !(history && hasChanged(history, before, one)))
      twice.push(`${one.room} at ${iso(before.at)} and ${iso(one.at)}: ${one.line}`);
  }
  return twice;
}

/** Whether some of the hours still to come were not bare for a while between two messages. */
function hasChanged({ moments }: History, before: Told, one: Told): boolean {
  const ahead = Math.max(one.start, Math.ceil(one.at / minuteMs) * minuteMs);
  const minutes = Array.from(
    { length: Math.max(0, (one.end - ahead) / minuteMs) },
    (_, index) => ahead + index * minuteMs,
  );
  return moments
    .filter(({ at }) => at > before.at && at <= one.at)
    .some(({ bare }) => minutes.some((minute) => !bare.has(minute)));
}

const iso = (at: Instant): string => new Date(at).toISOString().slice(0, 16);
