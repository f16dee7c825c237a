import { hourMs, type Instant, type Range } from '../../data/ranges.ts';
import { readHours } from '../../data/times/read-hours.ts';
import { type MomentOptions, momentWords, readMoment, saysDay } from '../../data/times/read-moment.ts';
import { readSpan } from '../../data/times/read-span.ts';
import { tokenize } from '../../data/times/tokens.ts';
import { isCount } from './numbers.ts';
import { isPolite, type Words } from './words.ts';

/** Hours as asked for: numbers of the station's slots, or a stretch. */
export type Hours = { readonly slots: readonly number[] } | { readonly range: Range };

/** A TIME as it was read. */
export interface SaidMoment {
  readonly at: Instant;
  /** Whether the day was said with it. */
  readonly hasDay: boolean;
}

export type Direction = MomentOptions['direction'];

/** A TIME far ahead is asked back; where it may be, saying so too lets it through. */
export interface Insisting {
  readonly isSure: boolean;
}

const sureFarMs = 30 * 24 * hourMs;

const optionsFor = (
  { around: { saidAt, zone } }: Words,
  direction: Direction,
  insisting?: Insisting,
): MomentOptions => ({
  now: saidAt,
  zone,
  direction,
  ...(insisting?.isSure ? { farMs: sureFarMs } : {}),
});

/** A single TIME that stands next: the latest such moment (`past`), or the coming one (`next`). */
export function takeMoment(words: Words, direction: Direction, insisting?: Insisting): SaidMoment | undefined {
  const options = optionsFor(words, direction, insisting);
  const length = momentWords(words.texts, options);
  const text = words.texts.slice(0, length).join(' ');
  const read = readMoment(text, options);
  if (length === 0 || read.kind === 'none') return undefined;
  words.skip(length);
  if (read.kind === 'moment') return { at: read.at, hasDay: saysDay(text, options) };
  words.askBack((wording) =>
    insisting && read.why === 'too-far' ? wording.askFarMoment() : wording.askMoment(read.why, direction),
  );
  return { at: options.now, hasDay: true };
}

/** Words that make a number before them part of a TIME. */
const besideNumber = /^([ap]m$|o'clock|past$|jan|feb|mar(ch)?$|apr|may$|june?$|july?$|aug|sep|oct|nov|dec)/i;

/** A TIME that is no bare number: `14:10`, `20 min ago`, `yesterday at 3pm`. */
export function takeClearMoment(
  words: Words,
  direction: Direction = 'past',
  insisting?: Insisting,
): SaidMoment | undefined {
  const { texts } = words;
  const length = momentWords(texts, optionsFor(words, direction));
  return length > 0 && isClear(texts.slice(0, length)) ? takeMoment(words, direction, insisting) : undefined;
}

/** A length of time that stands next, in ms: `9h`, `12 hours`, `an hour and a half`. */
export function takeSpan(words: Words): number | undefined {
  const { tokens } = tokenize(words.texts.join(' '));
  const span = readSpan(tokens, 0);
  if (!span || tokens[span.next]?.glued) return undefined;
  words.skip(tokens[span.next]?.word ?? words.texts.length);
  return span.value;
}

/** The same as the last of the words, of which some are left before it. */
export function takeLastMoment(words: Words): SaidMoment | undefined {
  const { texts } = words;
  const options = optionsFor(words, 'past');
  const isTime = (tail: readonly string[]) => momentWords(tail, options) === tail.length && isClear(tail);
  const from = texts.findIndex((_, at) => at > 0 && isTime(texts.slice(at)));
  return from < 0 ? undefined : words.behind(from, () => takeMoment(words, 'past'));
}

const isClear = (texts: readonly string[]): boolean =>
  !isCount(texts[0]?.toLowerCase().replace(',', '') ?? '') ||
  texts.at(-1)?.toLowerCase() === 'ago' ||
  besideNumber.test(texts[1] ?? '');

/** What people write around the numbers of slots: `slots 4 and 5 please`. */
const besideSlots = new Set(['', 'slot', 'slots', 'and', '&', '+']);

/** `at 03:00`, `as known at 3am`: the moment as of which something is asked for. */
export function takeKnownAt(words: Words): SaidMoment | undefined {
  return words.attempt(() => {
    words.keyword('as');
    words.keyword('known');
    words.keyword('at', 'of');
    return takeMoment(words, 'past');
  });
}

/** All that is left, as hours; undefined where nothing is left. Whole numbers alone are slots. */
export function takeHours(words: Words): Hours | undefined {
  const { texts, around } = words;
  if (texts.length === 0) return undefined;
  const slots = slotsIn(texts);
  const read = readHours(texts.join(' '), { now: around.saidAt, zone: around.zone, command: true });
  if (slots.length === 0 && (read.kind === 'none' || read.rest)) words.reject(around.wording.noHours());
  words.skip(texts.length);
  if (slots.length > 0) return { slots };
  if (read.kind === 'range') return { range: read.range };
  if (read.kind === 'ask') words.askBack((wording) => wording.askHours(read.why));
  return { slots: [] };
}

/** The numbers, where there is nothing else. */
function slotsIn(texts: readonly string[]): number[] {
  const numbers = texts
    .flatMap((text) => text.toLowerCase().split(','))
    .filter((text) => !besideSlots.has(text) && !isPolite(text));
  return numbers.every((text) => /^\d{1,2}$/.test(text)) ? [...new Set(numbers.map(Number))] : [];
}
