import { common, type Instant, intersection, type Range, subtract } from '../ranges.ts';
import { leastGapMs } from '../rota/short-pieces.ts';

/** Hours in which somebody may walk out and nobody is down: to come, running or over. */
export interface Uncovered extends Range {
  /** When that came to be so, as far as anybody knew. */
  readonly since: Instant;
  /** From when it could be told: the same, unless the clock was set back since. */
  readonly dueSince: Instant;
  /** The alarm by which the auditor reported them; null: none. */
  readonly alarm: number | null;
  /** They were over when the auditor looked, and are kept for what follows them. */
  readonly isJudged: boolean;
}

/** Uncovered hours without a break between them. */
export interface WatchedGap extends Range {
  /** The earliest start that it can have been told for: it is told as one with what lies less than 15 min before. */
  readonly from: Instant;
  readonly hours: readonly [Uncovered, ...Uncovered[]];
}

/** What was known of a station, and when. */
export interface History {
  /** The moments at which something changed. */
  readonly changedAt: readonly Instant[];
  /** The hours nobody was down for by what was known at `knownAt`; the clock alone adds some until `now`. */
  uncovered(knownAt: Instant, now: Instant): readonly Range[];
}

/**
 * The uncovered hours at the end of a stretch of time, from those at its start: what became known and was taken back in
 * between is gone through in order, so that hours which came and went leave what they were like behind them.
 */
export function replay(before: readonly Uncovered[], history: History, { start, end }: Range): Uncovered[] {
  const changes = history.changedAt.filter((at) => start < at && at < end);
  const moments = [...new Set([start, ...changes, end])].sort((a, b) => a - b);
  const passed = moments.reduce((hours, at, index) => {
    const next = moments[index + 1] ?? end;
    const known = follow(hours, at, history.uncovered(at, at), () => at);
    return follow(known, at, history.uncovered(at, next), (range) => Math.min(Math.max(range.start, at), next));
  }, before);
  return joined(passed);
}

/** What lies before `at` has happened, whatever is said later. `sinceOf`: of hours that were not known before. */
function follow(
  known: readonly Uncovered[],
  at: Instant,
  uncovered: readonly Range[],
  sinceOf: (range: Range) => Instant,
): readonly Uncovered[] {
  const past = within(known, [{ start: Number.NEGATIVE_INFINITY, end: at }]);
  const ahead = common(uncovered, [{ start: at, end: Number.POSITIVE_INFINITY }]);
  const fresh = subtract(ahead, known).map((range) => toUncovered(range, sinceOf(range)));
  return [...past, ...within(known, ahead), ...fresh];
}

const toUncovered = (range: Range, since: Instant): Uncovered => ({
  ...range,
  since,
  dueSince: since,
  alarm: null,
  isJudged: false,
});

const within = (hours: readonly Uncovered[], ranges: readonly Range[]): Uncovered[] =>
  hours.flatMap((one) =>
    ranges.flatMap((range) => {
      const both = intersection(one, range);
      return both ? [{ ...one, ...both }] : [];
    }),
  );

/** In order, and in as few pieces as tell the same. */
function joined(hours: readonly Uncovered[]): Uncovered[] {
  const pieces: Uncovered[] = [];
  for (const one of hours.toSorted((a, b) => a.start - b.start)) {
    const last = pieces.at(-1);
    if (last?.end === one.start && isLike(last, one)) pieces[pieces.length - 1] = { ...last, end: one.end };
    else pieces.push(one);
  }
  return pieces;
}

const isLike = (a: Uncovered, b: Uncovered): boolean =>
  a.since === b.since && a.dueSince === b.dueSince && a.alarm === b.alarm && a.isJudged === b.isJudged;

/** The gaps still to be judged. `hours` in order. */
export const watchedGaps = (hours: readonly Uncovered[]): WatchedGap[] =>
  allGaps(hours).filter(({ hours: [{ isJudged }] }) => !isJudged);

function allGaps(hours: readonly Uncovered[]): WatchedGap[] {
  const gaps: WatchedGap[] = [];
  for (const one of hours) {
    const last = gaps.at(-1);
    if (last?.end === one.start && last.hours[0].isJudged === one.isJudged)
      gaps[gaps.length - 1] = { ...last, end: one.end, hours: [...last.hours, one] };
    else gaps.push({ start: one.start, end: one.end, from: fromOf(one, last), hours: [one] });
  }
  return gaps;
}

/** Less than 15 min with too few people there is told as what is beside it, also before the first of several. */
const fromOf = ({ start }: Range, before: WatchedGap | undefined): Instant =>
  before && start - before.end < leastGapMs ? before.from : start - leastGapMs;

/** What is left to be watched once all was judged: what is not over, and before it what it may have been told with. */
export function watchedOn(hours: readonly Uncovered[], now: Instant): Uncovered[] {
  const gaps = allGaps(hours);
  const ahead = gaps.filter(({ end }) => end > now);
  const kept = gaps.filter(({ start, end }) => end > now || ahead.some(({ from }) => from <= start));
  return kept.flatMap((gap) => gap.hours.map((one) => ({ ...one, isJudged: gap.end <= now })));
}
