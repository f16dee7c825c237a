import type { AskWhy } from './ask-why.ts';
import type { Clock } from './clock.ts';
import { asPair } from './clock.ts';
import type { Item } from './items.ts';
import { isSteer } from './items.ts';

/** Where a stretch begins: a clock time, or now and a while. */
export type Start =
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'now'; readonly plusMs: number };
export type End = { readonly kind: 'clock'; readonly clock: Clock } | { readonly kind: 'span'; readonly ms: number };

/** Hours as typed, without their day. `join` is the token at which the end side begins. */
export interface Stretch {
  readonly kind: 'stretch';
  readonly start: Start;
  readonly end: End;
  readonly at: number;
  readonly join: number;
  readonly next: number;
}

/** A time that is no stretch, and what to ask. Loose ones (bare numbers, lengths) count only where nothing else does. */
export interface Lone {
  readonly kind: 'lone';
  readonly why: AskWhy;
  readonly loose: boolean;
  readonly at: number;
  readonly next: number;
}

export type Core = Stretch | Lone;

interface Step<T> {
  readonly value: T;
  readonly next: number; // index into the frame
}

/**
 * The grammar of hours, over the items that are no day, part or filler:
 *   stretch = [from] start (join clock | [for] span | + span) | between clock and clock
 *           | until clock | (next | for) span | span from start
 *   start   = clock | now | in span | span from now
 */
export function readCores(frame: readonly Item[], command: boolean): Core[] {
  const cores: Core[] = [];
  for (let at = 0; at < frame.length; ) {
    const found = readCore(frame, at, command);
    if (found) cores.push(found.value);
    at = found?.next ?? at + 1;
  }
  return cores;
}

const readCore = (frame: readonly Item[], at: number, command: boolean): Step<Core> | undefined =>
  readOpen(frame, at) ??
  readUntil(frame, at) ??
  readNext(frame, at) ??
  readSpanFrom(frame, at) ??
  readStarted(frame, at, command) ??
  readLoneSpan(frame, at);

const tokensFrom = (frame: readonly Item[], at: number, next: number) => ({
  at: frame[at]?.at ?? 0,
  next: frame[next - 1]?.next ?? 0,
});

const lone = (frame: readonly Item[], at: number, next: number, why: AskWhy, loose = false): Step<Lone> => ({
  value: { kind: 'lone', why, loose, ...tokensFrom(frame, at, next) },
  next,
});

function stretch(
  frame: readonly Item[],
  at: number,
  join: number,
  next: number,
  start: Start,
  end: End,
): Step<Stretch> {
  const chained = frame[next]?.kind === 'join' && clockAt(frame, next + 1) !== undefined;
  const value: Stretch = { kind: 'stretch', start, end, join: frame[join]?.at ?? 0, ...tokensFrom(frame, at, next) };
  // `8-11-2` is no time: nothing of it may be read as one.
  if (chained)
    return { value: { ...value, ...tokensFrom(frame, at, next + 2), end: { kind: 'span', ms: 0 } }, next: next + 2 };
  return { value: paired(value), next };
}

/** Two clocks are read together where both are written with two digits and minutes. */
function paired(value: Stretch): Stretch {
  if (value.start.kind !== 'clock' || value.end.kind !== 'clock') return value;
  const [start, end] = asPair(value.start.clock, value.end.clock);
  return { ...value, start: { kind: 'clock', clock: start }, end: { kind: 'clock', clock: end } };
}

/** A clock, also `20h` where hours of the day are meant. */
const clockAt = (frame: readonly Item[], at: number): Clock | undefined => {
  const item = frame[at];
  return item?.kind === 'clock' || item?.kind === 'span' ? item.clock : undefined;
};

/** Open ends are asked back. `after 9`, `till late`, `before 10`. */
function readOpen(frame: readonly Item[], at: number): Step<Lone> | undefined {
  const item = frame[at];
  if (item?.kind === 'join' && frame[at + 1]?.kind === 'vague') return lone(frame, at, at + 2, 'open-end');
  if (!isSteer(item, 'after', 'before') || !clockAt(frame, at + 1)) return undefined;
  const more = frame[at + 2]?.kind === 'join' && clockAt(frame, at + 3) ? 2 : 0;
  return lone(frame, at, at + 2 + more, isSteer(item, 'after') ? 'open-end' : 'open-start');
}

/** `until 11` starts now. */
function readUntil(frame: readonly Item[], at: number): Step<Core> | undefined {
  const item = frame[at];
  const clock = clockAt(frame, at + 1);
  if (item?.kind !== 'join' || item.joiner === 'dash' || !clock) return undefined;
  if (item.joiner === 'to') return lone(frame, at, at + 2, 'open-start', clock.bare);
  return stretch(frame, at, at, at + 2, { kind: 'now', plusMs: 0 }, { kind: 'clock', clock });
}

/** `next 2 hours`, `for 2 hours`, `for 2 hours from 8pm`. */
function readNext(frame: readonly Item[], at: number): Step<Core> | undefined {
  const lead = isSteer(frame[at], 'for') && isSteer(frame[at + 1], 'next') ? at + 1 : at;
  const span = frame[lead + 1];
  if (!isSteer(frame[lead], 'for', 'next') || span?.kind !== 'span') return undefined;
  const end: End = { kind: 'span', ms: span.ms };
  const from = isSteer(frame[lead + 2], 'from') ? lead + 3 : lead + 2;
  const start = from > lead + 2 || isSteer(frame[from], 'now') ? readStart(frame, from, false) : undefined;
  if (start) return stretch(frame, at, at, start.next, start.value, end);
  return stretch(frame, at, at, lead + 2, { kind: 'now', plusMs: 0 }, end);
}

/** `3 hours from 9pm`; `an hour from now` is a moment and left to `readStart`. */
function readSpanFrom(frame: readonly Item[], at: number): Step<Stretch> | undefined {
  const [span, clock] = [frame[at], clockAt(frame, at + 2)];
  if (span?.kind !== 'span' || !isSteer(frame[at + 1], 'from') || !clock) return undefined;
  return stretch(frame, at, at, at + 3, { kind: 'clock', clock }, { kind: 'span', ms: span.ms });
}

function readStarted(frame: readonly Item[], at: number, command: boolean): Step<Core> | undefined {
  const from = isSteer(frame[at], 'from', 'between');
  const start = readStart(frame, from ? at + 1 : at, command && at === 0);
  if (!start) return undefined;
  const end = readEnd(frame, start.next, isSteer(frame[at], 'between'));
  if (end?.value) return stretch(frame, at, start.next, end.next, start.value, end.value);
  const why = end || from ? 'open-end' : 'single-time';
  const loose = start.value.kind === 'clock' && start.value.clock.bare && !end && !from;
  return lone(frame, at, end?.next ?? start.next, why, loose);
}

function readStart(frame: readonly Item[], at: number, opens: boolean): Step<Start> | undefined {
  const item = frame[at];
  if (item?.kind === 'clock') return { value: { kind: 'clock', clock: item.clock }, next: at + 1 };
  if (isSteer(item, 'now')) return { value: { kind: 'now', plusMs: 0 }, next: at + 1 };
  const span = isSteer(item, 'in') ? frame[at + 1] : item;
  if (span?.kind !== 'span') return undefined;
  const next = isSteer(item, 'in') ? at + 2 : at + 1;
  if (isSteer(frame[next], 'from') && isSteer(frame[next + 1], 'now'))
    return { value: { kind: 'now', plusMs: span.ms }, next: next + 2 };
  if (isSteer(item, 'in')) return { value: { kind: 'now', plusMs: span.ms }, next };
  if (frame[next]?.kind === 'join' && span.clock) return { value: { kind: 'clock', clock: span.clock }, next };
  // Behind the command word `in`: `5 mins till 10`.
  return opens && (frame[next]?.kind === 'join' || isSteer(frame[next], 'for'))
    ? { value: { kind: 'now', plusMs: span.ms }, next }
    : undefined;
}

/** The end of a stretch that has begun; `value` undefined: an end is spoken of and left open. */
function readEnd(frame: readonly Item[], at: number, between: boolean): Step<End | undefined> | undefined {
  const item = frame[at];
  const joins = item?.kind === 'join' || (between && isSteer(item, 'and'));
  const clock = joins ? clockAt(frame, at + 1) : undefined;
  if (clock) return { value: { kind: 'clock', clock }, next: at + 2 };
  if (isSteer(item, 'after') || (joins && frame[at + 1]?.kind === 'vague'))
    return { value: undefined, next: at + (joins ? 2 : 1) };
  const span = isSteer(item, 'for', 'plus') ? frame[at + 1] : item;
  if (span?.kind !== 'span') return undefined;
  return { value: { kind: 'span', ms: span.ms }, next: at + (span === item ? 1 : 2) };
}

const readLoneSpan = (frame: readonly Item[], at: number): Step<Lone> | undefined =>
  frame[at]?.kind === 'span' ? lone(frame, at, at + 1, 'single-time', true) : undefined;
