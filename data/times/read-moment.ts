import type { Instant } from '../ranges.ts';
import { hourMs, minuteMs } from '../ranges.ts';
import type { AskWhy } from './ask-why.ts';
import type { Clock } from './clock.ts';
import { as24 } from './clock.ts';
import type { DayWord } from './day.ts';
import type { DayRule, Today } from './days.ts';
import { dayRule, todayAt } from './days.ts';
import { startsOf } from './halves.ts';
import type { Item } from './items.ts';
import { isSteer, readItems } from './items.ts';
import { startsIn } from './parts.ts';
import { tokenize } from './tokens.ts';
import type { PartName } from './vocabulary.ts';
import { instantNear, instantsAt } from './wall.ts';

export type MomentReading =
  | { readonly kind: 'moment'; readonly at: Instant }
  | { readonly kind: 'ask'; readonly why: AskWhy }
  | { readonly kind: 'none' };

export interface MomentOptions {
  readonly now: Instant;
  readonly zone: string;
  readonly direction: 'past' | 'next';
  /** Further away than this it is asked back; 36 h where left out. */
  readonly farMs?: number;
}

/** A single TIME is the latest such moment not more than 5 min ahead; more than 36 h away it is asked back. */
const aheadMs = 5 * minuteMs;
/** Ahead by no more than this, it may be a clock read wrong, or a time meant that is still to come. */
const soonMs = 45 * minuteMs;
const usualFarMs = 36 * hourMs;

/** One TIME as typed, the moment it means out (ms), or what to ask; none unless every word belongs to it. */
export function readMoment(text: string, options: MomentOptions): MomentReading {
  const parsed = parseMoment(text, options);
  if (!parsed) return { kind: 'none' };
  const found = resolveMoment(parsed, options);
  return typeof found === 'string' ? { kind: 'ask', why: found } : { kind: 'moment', at: found };
}

/** Whether a TIME that can be read says of which day it is, or how long ago it was. */
export function saysDay(text: string, options: MomentOptions): boolean {
  const parsed = parseMoment(text, options);
  return parsed !== undefined && (parsed.kind !== 'clock' || parsed.days.length > 0);
}

// `quarter to nine on Sunday the 22nd of November 2026` has ten words.
const longestWords = 12;

/** How many words at the beginning of `words` are the longest readable TIME, also one to be asked back; 0: none. */
export function momentWords(words: readonly string[], options: MomentOptions): number {
  for (let count = Math.min(words.length, longestWords); count > 0; count--) {
    const bare = words.slice(0, count);
    if (!saysNothing.has(bare.at(-1)?.toLowerCase() ?? '') && parseMoment(bare.join(' '), options)) return count;
  }
  return 0;
}

// These never end a TIME, so a line such as `14:10 at Brixton` keeps its `at`.
const saysNothing = new Set(['at', 'on', 'the', 'of', 'around', 'about', 'approx', '@', 'roughly', 'ish']);
const leads = new Set([...saysNothing, 'time', 'circa', 'exactly', ',']);

/** A TIME: so far from now, or a clock time with what is said of its day. */
type Moment =
  | { readonly kind: 'away'; readonly ms: number }
  | {
      readonly kind: 'clock';
      readonly clock: Clock;
      readonly days: readonly DayWord[];
      readonly part: PartName | undefined;
    }
  | { readonly kind: 'day'; readonly days: readonly DayWord[] };

function parseMoment(text: string, { now, zone }: MomentOptions): Moment | undefined {
  const { tokens } = tokenize(text);
  const items = readItems(tokens, { now, zone, single: true });
  const said = items.filter(
    (item) => !((item.kind === 'filler' || item.kind === 'pause') && leads.has(tokens[item.at]?.text ?? '')),
  );
  return parseAway(said) ?? parseDated(said);
}

/** `now`, `just now`, `20 min ago`, `in 2 hours`, `2 hours from now`. */
function parseAway(items: readonly Item[]): Moment | undefined {
  const [first, second, third] = items;
  if (items.length === 1 && isSteer(first, 'now')) return { kind: 'away', ms: 0 };
  if (items.length === 2 && first?.kind === 'filler' && isSteer(second, 'now')) return { kind: 'away', ms: 0 };
  if (items.length === 2 && first?.kind === 'span' && isSteer(second, 'ago')) return { kind: 'away', ms: -first.ms };
  if (items.length === 2 && second?.kind === 'span' && isSteer(first, 'in')) return { kind: 'away', ms: second.ms };
  if (items.length === 3 && first?.kind === 'span' && isSteer(second, 'from') && isSteer(third, 'now'))
    return { kind: 'away', ms: first.ms };
  return undefined;
}

/** One clock time and the days and part of the day around it, and nothing else. */
function parseDated(items: readonly Item[]): Moment | undefined {
  const days = items.flatMap((item) => (item.kind === 'day' ? [item.word] : []));
  const parts = items.flatMap((item) => (item.kind === 'part' ? [item.part] : []));
  const clocks = items.flatMap((item) => clockOfItem(item, items));
  if (days.length + parts.length + clocks.length !== items.length || parts.length > 1) return undefined;
  if (clocks[0] && clocks.length === 1) return { kind: 'clock', clock: clocks[0], days, part: parts[0] };
  return days.length > 0 && parts.length === 0 && clocks.length === 0 ? { kind: 'day', days } : undefined;
}

/** `20h` is a clock time where nothing else is said. */
const clockOfItem = (item: Item, items: readonly Item[]): Clock[] =>
  item.kind === 'clock' ? [item.clock] : item.kind === 'span' && item.clock && items.length === 1 ? [item.clock] : [];

function resolveMoment(moment: Moment, options: MomentOptions): Instant | AskWhy {
  const today = todayAt(options.now, options.zone);
  if (moment.kind === 'away') return checked(options.now + moment.ms, options);
  const day = dayRule(moment.days, today);
  if (typeof day === 'string') return day;
  if (moment.kind === 'day' || !moment.clock) return 'whole-day';
  if (moment.clock.broken) return 'no-such-time';
  if (lastNightIsTonight(day, today)) return 'which-night';
  const asTyped = pickMoment(moment.clock, day, moment.part, today, options);
  const by24 = pickMoment(as24(moment.clock), day, moment.part, today, options);
  // A date is written by people who write 24 hours, and so does the bot: `Sun 22 Nov 10:30`.
  if (day?.kinds.has('date')) return by24;
  return asTyped === by24 ? asTyped : 'which-half';
}

/** Between 00:00 and 05:00 `last night` is the one we are in or the one before. */
const lastNightIsTonight = (day: DayRule | undefined, { minutes }: Today): boolean =>
  day?.kinds.has('last-night') === true && minutes < 5 * 60;

function checked(at: Instant, { now, direction, farMs = usualFarMs }: MomentOptions): Instant | AskWhy {
  if (Math.abs(at - now) > farMs) return 'too-far';
  if (direction === 'past') return at > now + aheadMs ? 'not-yet' : at;
  return at < now ? 'passed' : at;
}

interface Candidate {
  readonly near: Instant;
  readonly at: Instant | undefined; // undefined: the clocks skip it
}

/** The latest such moment not more than 5 min ahead, or the next one; on the day said, if one is. */
function pickMoment(
  clock: Clock,
  day: DayRule | undefined,
  part: PartName | undefined,
  today: Today,
  options: MomentOptions,
): Instant | AskWhy {
  const { now, direction } = options;
  const candidates = candidatesOf(clock, day, part, today, direction).sort((a, b) => a.near - b.near);
  if (candidates.length === 0) return 'disagree';
  const fitting =
    direction === 'past'
      ? candidates.filter(({ near }) => near <= now + aheadMs).reverse()
      : candidates.filter(({ near }) => near > now);
  const [first] = fitting;
  if (direction === 'past' && !day && isRatherAhead(first, candidates, now)) return 'soon';
  if (!first) return direction === 'past' ? 'not-yet' : 'passed';
  return first.at === undefined ? 'no-such-time' : checked(first.at, options);
}

/** The day before, or twelve hours, would be far to go back where such a time is so soon to come. */
const isRatherAhead = (latest: Candidate | undefined, candidates: readonly Candidate[], now: Instant): boolean =>
  (!latest || latest.near < now - soonMs) &&
  candidates.some(({ near }) => near > now + aheadMs && near <= now + soonMs);

function candidatesOf(
  clock: Clock,
  day: DayRule | undefined,
  part: PartName | undefined,
  today: Today,
  direction: MomentOptions['direction'],
): Candidate[] {
  const minutes = startsOf(clock).filter((at) => !part || startsIn(part, at));
  const dates = day ? datesAround(day, today) : [-1, 0, 1].map((step) => today.dayNumber + step);
  return dates.flatMap((date) => minutes.flatMap((at) => shownAt(date, inNight(at, day), clock, today, direction)));
}

/** A weekday may lie behind as well as ahead. */
const datesAround = ({ dates, kinds }: DayRule, { dayNumber }: Today): readonly number[] =>
  kinds.size === 1 && kinds.has('weekday')
    ? [...dates, ...dates.map((date) => date - 7)].filter((date) => Math.abs(date - dayNumber) <= 7)
    : dates;

/** A night's small hours lie in the day after the one it is named by; its other hours are none of the night. */
const inNight = (minutes: number, day: DayRule | undefined): number | undefined => {
  if (!day?.night) return minutes;
  return minutes < 6 * 60 ? minutes + 24 * 60 : minutes >= 17 * 60 ? minutes : undefined;
};

/** A moment ahead is an end, so of a time that exists twice it is the second. */
function shownAt(
  date: number,
  minutes: number | undefined,
  { offset }: Clock,
  { zone }: Today,
  direction: MomentOptions['direction'],
): Candidate[] {
  if (minutes === undefined) return [];
  const instants = instantsAt(date, minutes, zone).filter(
    (at) => offset === undefined || at === date * 86_400_000 + minutes * minuteMs - offset,
  );
  const meant = direction === 'next' ? instants.slice(-1) : instants;
  return meant.length > 0
    ? meant.map((at) => ({ near: at, at }))
    : [{ near: instantNear(date, minutes, zone), at: undefined }];
}
