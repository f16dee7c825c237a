import type { Clock } from './clock.ts';
import { clockOf } from './clock.ts';
import type { DayWord } from './day.ts';
import type { Found, Setting } from './found.ts';
import { readClock } from './read-clock.ts';
import { readDay } from './read-day.ts';
import { readSpan } from './read-span.ts';
import type { Token } from './tokens.ts';
import { isText } from './tokens.ts';
import type { Joiner, PartName, Steer } from './vocabulary.ts';
import { fillers, joiners, parts, steers, vagueWords } from './vocabulary.ts';

/** What the grammar works on: one meaning each, with the tokens it was read from. */
export type Meaning =
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'span'; readonly ms: number; readonly clock?: Clock } // `8h` may be 8 o'clock: then `clock` too
  | { readonly kind: 'day'; readonly word: DayWord }
  | { readonly kind: 'part'; readonly part: PartName }
  | { readonly kind: 'join'; readonly joiner: Joiner }
  | { readonly kind: 'steer'; readonly steer: Steer }
  | { readonly kind: 'vague' } // a time without hours: whenever, late
  | { readonly kind: 'filler' }
  | { readonly kind: 'pause' } // punctuation
  | { readonly kind: 'other' };

export type Item = Meaning & { readonly at: number; readonly next: number };

export const isSteer = (item: Item | undefined, ...wanted: Steer[]): boolean =>
  item?.kind === 'steer' && wanted.includes(item.steer);

/** Tokens in, items out, from left to right, the longest meaning first. */
export function readItems(tokens: readonly Token[], setting: Setting): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { value, next } = readMeaning(tokens, at, setting, items.at(-1));
    items.push({ ...value, at, next });
    at = next;
  }
  return items;
}

function readMeaning(tokens: readonly Token[], at: number, setting: Setting, before: Item | undefined): Found<Meaning> {
  const token = tokens[at];
  if (!token || token.kind === 'opaque') return { value: { kind: 'other' }, next: at + 1 };
  return (
    readGreeting(tokens, at) ??
    readVague(tokens, at) ??
    readMinutesPast(tokens, at, setting) ??
    readSpanItem(tokens, at, before) ??
    readDayItem(tokens, at, before) ??
    readPart(tokens, at) ??
    readClockItem(tokens, at, setting) ??
    readWord(tokens, at)
  );
}

/** `Good evening`, `Morning all`: no part of the day is meant. */
function readGreeting(tokens: readonly Token[], at: number): Found<Meaning> | undefined {
  const token = tokens[at];
  if (isText(token, 'good') && tokens[at + 1]?.kind === 'word' && parts.has(tokens[at + 1]?.text ?? ''))
    return { value: { kind: 'filler' }, next: at + 2 };
  const opens = at === 0 && isText(token, 'morning', 'mornin', 'afternoon', 'evening', 'evenin');
  const greets = isText(tokens[1], 'all', 'everyone', 'folks', 'guys', 'team', 'everybody', '!', ',');
  return opens && greets ? { value: { kind: 'filler' }, next: 1 } : undefined;
}

/** Times without hours that take several words: `any time`, `all night`, `early hours`, `2-3 hours`, `an hour or two`. */
function readVague(tokens: readonly Token[], at: number): Found<Meaning> | undefined {
  const vague = (next: number): Found<Meaning> => ({ value: { kind: 'vague' }, next });
  if (isText(tokens[at], 'any', 'some') && isText(tokens[at + 1], 'time', 'day', 'night', 'point'))
    return vague(at + 2);
  if (
    isText(tokens[at], 'all', 'most') &&
    isText(tokens[at + 1], 'day', 'night', 'evening', 'morning', 'afternoon', 'week', 'weekend')
  )
    return vague(at + 2);
  if (
    isText(tokens[at], 'early', 'late', 'small') &&
    isText(tokens[at + 1], 'hours', 'morning', 'night', 'evening', 'shift', 'afternoon')
  )
    return vague(at + 2);
  if (isText(tokens[at], 'day') && isText(tokens[at + 1], 'shift')) return vague(at + 2);
  if (isText(tokens[at], 'next', 'this') && isText(tokens[at + 1], 'week', 'weekend')) return vague(at + 2);
  const joined = isText(tokens[at + 1], '-', 'to', 'or') && small(tokens[at]) && small(tokens[at + 2]);
  if (joined && isText(tokens[at + 3], 'h', 'hr', 'hrs', 'hours', 'min', 'mins', 'minutes', 'days', 'nights'))
    return vague(at + 4);
  if (isText(tokens[at], 'a', 'an') && isText(tokens[at + 1], 'hour') && isText(tokens[at + 2], 'or'))
    return vague(at + 4);
  return undefined;
}

/** Hours up to 12: `4-6 hours` is a length, `20-23 hrs` are times of day. */
const small = (token: Token | undefined): boolean =>
  token?.kind === 'word' || (token?.kind === 'number' && Number(token.text) <= 12 && token.text.length < 3);

/** `10 minutes past 2`, before `10 minutes` is read as a length. */
function readMinutesPast(tokens: readonly Token[], at: number, setting: Setting): Found<Meaning> | undefined {
  const named = isText(tokens[at + 1], 'min', 'mins', 'minute', 'minutes') && isText(tokens[at + 2], 'past', 'to');
  return named ? readClockItem(tokens, at, setting) : undefined;
}

function readSpanItem(tokens: readonly Token[], at: number, before: Item | undefined): Found<Meaning> | undefined {
  const [amount, unit] = [tokens[at], tokens[at + 1]];
  const hourly = amount?.kind === 'number' && isText(unit, 'h', 'hr', 'hrs', 'hours');
  if (hourly && (amount.text.length > 2 || (before?.kind === 'join' && Number(amount.text) > 12))) return undefined;
  if (isText(amount, 'hour') && isSteer(before, 'next'))
    return { value: { kind: 'span', ms: 3_600_000 }, next: at + 1 };
  if (
    hourly &&
    tokens[at + 2]?.glued &&
    tokens[at + 2]?.kind === 'number' &&
    !isSteer(before, 'for', 'plus', 'next', 'in')
  )
    return undefined;
  const span = readSpan(tokens, at);
  if (!span) return undefined;
  const asClock = hourly && isText(unit, 'h') && span.next === at + 2 && Number(amount.text) <= 24;
  const clock = asClock
    ? clockOf({ hour: Number(amount.text), minute: 0, hourText: amount.text, named: true })
    : undefined;
  return { value: { kind: 'span', ms: span.value, ...(clock ? { clock } : {}) }, next: span.next };
}

function readDayItem(tokens: readonly Token[], at: number, before: Item | undefined): Found<Meaning> | undefined {
  const found = readDay(tokens, at) ?? readBareDate(tokens, at, before);
  return found && { value: { kind: 'day', word: found.value }, next: found.next };
}

/** `Mon 23 8-11pm`: a number between a weekday and hours is the date. */
function readBareDate(tokens: readonly Token[], at: number, before: Item | undefined): Found<DayWord> | undefined {
  const weekday = before?.kind === 'day' && before.word.day.kind === 'weekday' && before.next === at;
  const token = tokens[at];
  if (!weekday || token?.kind !== 'number' || token.text.length > 2 || token.glued) return undefined;
  const next = isText(tokens[at + 1], ',') ? at + 2 : at + 1;
  const hours = (tokens[next]?.kind === 'number' && !tokens[next]?.glued) || isText(tokens[next], 'from', 'between');
  const day = Number(token.text);
  if (!hours || day < 1 || day > 31) return undefined;
  return { value: { day: { kind: 'date', day }, night: false }, next: at + 1 };
}

/** `evening`, `in the morning`, `night shift`. */
function readPart(tokens: readonly Token[], at: number): Found<Meaning> | undefined {
  const lead =
    isText(tokens[at], 'in') && isText(tokens[at + 1], 'the', 'this') ? 2 : isText(tokens[at], 'at', 'the') ? 1 : 0;
  const word = tokens[at + lead];
  if (isText(word, 'night', 'graveyard') && isText(tokens[at + lead + 1], 'shift', 'shifts'))
    return { value: { kind: 'part', part: 'overnight' }, next: at + lead + 2 };
  if (isText(word, 'lunch') && isText(tokens[at + lead + 1], 'time'))
    return { value: { kind: 'part', part: 'lunchtime' }, next: at + lead + 2 };
  const part = word?.kind === 'word' ? parts.get(word.text) : undefined;
  return part && { value: { kind: 'part', part }, next: at + lead + 1 };
}

function readClockItem(tokens: readonly Token[], at: number, setting: Setting): Found<Meaning> | undefined {
  const found = readClock(tokens, at, setting);
  if (!found || hangsOn(tokens, found.next)) return undefined;
  return { value: { kind: 'clock', clock: found.value }, next: found.next };
}

/** Letters glued behind a number that mean nothing: `4x4`, `8km`. */
const hangsOn = (tokens: readonly Token[], next: number): boolean => {
  const token = tokens[next];
  return (
    token?.kind === 'word' &&
    token.glued &&
    tokens[next - 1]?.kind === 'number' &&
    !joiners.has(token.text) &&
    !steers.has(token.text) &&
    !parts.has(token.text)
  );
};

function readWord(tokens: readonly Token[], at: number): Found<Meaning> {
  const token = tokens[at];
  const text = token?.text ?? '';
  if (isText(token, 'up') && joiners.get(tokens[at + 1]?.text ?? ''))
    return { value: { kind: 'join', joiner: 'until' }, next: at + 2 };
  if (isText(token, 'thank') && isText(tokens[at + 1], 'you')) return { value: { kind: 'filler' }, next: at + 2 };
  if (isText(token, 'right', 'straight') && isText(tokens[at + 1], 'now', 'away'))
    return { value: { kind: 'steer', steer: 'now' }, next: at + 2 };
  const joiner = joiners.get(text);
  if (joiner) return { value: { kind: 'join', joiner }, next: at + 1 };
  const steer = steers.get(text);
  if (steer) return { value: { kind: 'steer', steer }, next: at + 1 };
  if (vagueWords.has(text)) return { value: { kind: 'vague' }, next: at + 1 };
  if (fillers.has(text)) return { value: { kind: 'filler' }, next: at + 1 };
  if (token?.kind === 'symbol') return { value: { kind: 'pause' }, next: at + 1 };
  return { value: { kind: 'other' }, next: at + 1 };
}
