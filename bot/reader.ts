import { type Ref, readRefs } from '../data/custody/refs.ts';
import type { Instant, Range } from '../data/ranges.ts';
import { type StationIndex, takeStation } from '../data/stations/match.ts';
import type { Station } from '../data/stations/station.ts';
import { readHours } from '../data/times/read-hours.ts';
import { momentWords, readMoment } from '../data/times/read-moment.ts';
import type { Wording } from '../data/wording/index.ts';
import { countWords } from './count-words.ts';
import { BadRef, NotACommand, UserError } from './errors.ts';
import type { Word } from './read-text.ts';

/** What words are read against. */
export interface Around {
  readonly stations: StationIndex;
  /** The station of the room, which may be left unsaid there. */
  readonly home: Station | null;
  /** When the words were sent. */
  readonly saidAt: Instant;
  readonly zone: string;
  readonly wording: Wording;
  /** Whether `!` or `/` says that a command is meant; in a direct chat it may be left out. */
  readonly marked: boolean;
}

/** Hours as asked for: numbers of the station's slots, or a stretch. */
export type Hours = { readonly slots: readonly number[] } | { readonly range: Range };

/** Somebody named: `@dee`, or a quoted name such as "Joan (phone)". */
export interface Named {
  readonly name: string;
  readonly mentioned: boolean;
}

const polite = new Set(['please', 'pls', 'thanks', 'thank', 'you', 'ta', 'cheers', 'x', 'xx', 'xxx']);

/** What people write around the numbers of slots: `slots 4 and 5 please`. */
const besideSlots = new Set(['', 'slot', 'slots', 'and', '&', '+', ...polite]);

/** Stands in for a station that has to be asked for first. */
const unsaid: Station = {
  ...{ id: '', code: '', name: '', aliases: [], area: '', jurisdiction: 'england-wales' },
  ...{ address: '', exits: '', travel: '' },
};

const factPattern = /^f\d{1,9}(?:[,-]f?\d{1,9})*$/;
const mostFacts = 400;

/** The numbers of a word such as `f31-33,40`; none where it is something else, or runs to too many. */
function readFacts(word = ''): number[] {
  if (!factPattern.test(word)) return [];
  const runs = word.split(',').map((run) => run.split('-').map((end) => Number(end.replace('f', ''))));
  const counts = runs.map(([first = 0, last = first]) => last - first + 1);
  if (counts.some((count) => count < 1 || count > mostFacts)) return [];
  return runs.flatMap(([first = 0], at) => Array.from({ length: counts[at] ?? 0 }, (_, step) => first + step));
}

/** Words that make a number before them part of a TIME. */
const besideNumber = /^([ap]m$|o'clock|past$|jan|feb|mar(ch)?$|apr|may$|june?$|july?$|aug|sep|oct|nov|dec)/i;

const gapPattern = /^(g?\d{1,9}(?:,g?\d{1,9})*),?$/;

/**
 * Takes the words of one command from the front, each kind by its own rule. What has to be asked back is asked by
 * `finish`: only when every word has been read is it known that they were a command at all.
 */
export class Reader {
  #words: readonly Word[];
  #complaint: string | undefined;
  readonly #around: Around;

  constructor(words: readonly Word[], around: Around) {
    this.#words = words;
    this.#around = around;
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** The station of the room the words were said in. */
  get home(): Station | undefined {
    return this.#around.home ?? undefined;
  }

  get #texts(): string[] {
    return this.#words.map(({ text }) => text);
  }

  #next(): string | undefined {
    return this.#words[0]?.text.toLowerCase().replace(/(?<=.)[,;]$/, '');
  }

  #ask(complaint: string): void {
    this.#complaint ??= complaint;
  }

  /** Something that was read has to be asked back. */
  askBack(question: (words: Wording) => string): void {
    this.#ask(question(this.#around.wording));
  }

  /** Whether the word that stands next, in small letters, is such a one. */
  nextIs(pattern: RegExp): boolean {
    return pattern.test(this.#next() ?? '');
  }

  /** Whatever `read` takes; nothing is taken where it finds nothing. */
  attempt<Value>(read: () => Value | undefined): Value | undefined {
    const before = this.#words;
    const value = read();
    if (value === undefined) this.#words = before;
    return value;
  }

  #skip(count: number): void {
    this.#words = this.#words.slice(count);
  }

  /** One of these words, if it stands next. */
  keyword<Key extends string>(...keys: readonly Key[]): Key | undefined {
    const key = keys.find((candidate) => candidate === this.#next());
    if (key !== undefined) this.#skip(1);
    return key;
  }

  /** One of these words as the last. */
  lastKeyword<Key extends string>(...keys: readonly Key[]): Key | undefined {
    const last = this.#words.at(-1)?.text.toLowerCase().replace(/[,;]$/, '');
    const key = keys.find((candidate) => candidate === last);
    if (key !== undefined) this.#words = this.#words.slice(0, -1);
    return key;
  }

  /** Whatever word stands next, in small letters, without a command's mark. */
  word(): string | undefined {
    const next = this.#next();
    if (next !== undefined) this.#skip(1);
    return next?.replace(/^[!/]/, '');
  }

  /** The word that stands next, as it was typed. */
  typed(): string | undefined {
    const text = this.#words[0]?.text;
    this.#skip(1);
    return text;
  }

  /** A bare whole number, also as a word; what is written with a dash, a colon or letters is none. */
  count(): number | undefined {
    const next = this.#next() ?? '';
    const count = countWords.get(next) ?? (/^\d{1,4}$/.test(next) ? Number(next) : undefined);
    if (count !== undefined) this.#skip(1);
    return count;
  }

  /** `4`, or from `4-6` both ends. */
  countRange(): { readonly least: number; readonly most: number } | undefined {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(this.#next() ?? '');
    if (!match) return undefined;
    this.#skip(1);
    return { least: Number(match[1]), most: Number(match[2] ?? match[1]) };
  }

  /** Every `G7` that stands next, also `G7,8` and a bare `7`. */
  gaps(): number[] {
    const numbers: number[] = [];
    for (let match = gapPattern.exec(this.#next() ?? ''); match; match = gapPattern.exec(this.#next() ?? '')) {
      numbers.push(...(match[1] ?? '').split(',').map((text) => Number(text.replace(/^g/, ''))));
      this.#skip(1);
    }
    return [...new Set(numbers)];
  }

  /** Every `F31` that stands next, also `F31-33` and `F31,33`. */
  factNumbers(): number[] {
    const numbers: number[] = [];
    for (let read = readFacts(this.#next()); read.length > 0; read = readFacts(this.#next())) {
      numbers.push(...read);
      this.#skip(1);
    }
    return [...new Set(numbers)];
  }

  /** `@dee` or a quoted name. */
  named(): Named | undefined {
    const [word] = this.#words;
    if (!word || !(word.quoted || word.text.startsWith('@'))) return undefined;
    this.#skip(1);
    return { name: word.text.replace(/^@/, ''), mentioned: !word.quoted };
  }

  /** Every ref that stands next. */
  refs(): readonly Ref[] {
    const read = readRefs(this.#texts, this.#around.home?.code);
    if (read.problem) throw new BadRef(this.#around.wording.badRef(read.problem));
    this.#words = this.#words.slice(this.#words.length - read.rest.length);
    return read.refs;
  }

  /** The station that words begin or end with; undefined where none is said. Asks back where it is not clearly one. */
  station({ trailing = true, exact = false } = {}): Station | undefined {
    const taken = takeStation(this.#texts, this.#around.stations, { trailing, exact });
    if (taken.kind === 'none') return undefined;
    this.#keep(taken.rest);
    if (taken.kind === 'one') return taken.station;
    this.#ask(this.#around.wording.whichStation(taken.stations));
    return taken.stations[0];
  }

  /** A station that stands next, also `at HBR`; `at 14:10` is left for a time. */
  stationHere(): Station | undefined {
    const before = this.#words;
    this.keyword('at');
    const station = this.station({ trailing: false });
    if (!station) this.#words = before;
    return station;
  }

  /** The station said, else the room's. Asks back where there is neither. */
  stationOrHome(): Station {
    const station = this.station() ?? this.#around.home;
    if (!station) this.#ask(this.#around.wording.sayStation());
    return station ?? unsaid;
  }

  /** What is left after words were taken from the front or from the back. */
  #keep(rest: readonly string[]): void {
    const fromBack = rest.every((text, at) => text === this.#words[at]?.text);
    this.#words = fromBack ? this.#words.slice(0, rest.length) : this.#words.slice(this.#words.length - rest.length);
  }

  /** A single TIME that stands next: the latest such moment (`past`), or the coming one (`next`). */
  moment(direction: 'past' | 'next'): Instant | undefined {
    const options = { now: this.#around.saidAt, zone: this.#around.zone, direction };
    const length = momentWords(this.#texts, options);
    if (length === 0) return undefined;
    const read = readMoment(this.#texts.slice(0, length).join(' '), options);
    if (read.kind === 'none') return undefined;
    this.#skip(length);
    if (read.kind === 'moment') return read.at;
    this.#ask(this.#around.wording.askMoment(read.why));
    return this.#around.saidAt;
  }

  /** A TIME in the past that is no bare number: `14:10`, `20 min ago`, `yesterday at 3pm`. */
  clearMoment(): Instant | undefined {
    const length = momentWords(this.#texts, {
      now: this.#around.saidAt,
      zone: this.#around.zone,
      direction: 'past',
    });
    const next = this.#next() ?? '';
    const isNumber = countWords.has(next) || /^\d{1,4}$/.test(next);
    const [, second = ''] = this.#texts.slice(0, length);
    const isWhole = this.#words[length - 1]?.text.toLowerCase() === 'ago' || besideNumber.test(second);
    return length > 0 && (!isNumber || isWhole) ? this.moment('past') : undefined;
  }

  /** One of these words with a TIME behind it, if they stand next. */
  timeAfter<Key extends string>(...keys: readonly Key[]): { readonly word: Key; readonly at: Instant } | undefined {
    const [before, word] = [this.#words, this.keyword(...keys)];
    const at = word === undefined ? undefined : this.moment('past');
    if (word !== undefined && at !== undefined) return { word, at };
    this.#words = before;
    return undefined;
  }

  /** All that is left, as hours; undefined where nothing is left. Whole numbers alone are slots. */
  hours(): Hours | undefined {
    if (this.isEmpty) return undefined;
    const texts = this.#texts.flatMap((text) => text.toLowerCase().split(',')).filter((text) => !besideSlots.has(text));
    if (texts.length > 0 && texts.every((text) => /^\d{1,2}$/.test(text))) {
      this.#skip(this.#words.length);
      return { slots: [...new Set(texts.map(Number))] };
    }
    const read = readHours(this.#texts.join(' '), { now: this.#around.saidAt, zone: this.#around.zone, command: true });
    if (read.kind === 'none' || read.rest) throw new NotACommand(this.#around.wording.noHours(), this.#complaint);
    this.#skip(this.#words.length);
    if (read.kind === 'range') return { range: read.range };
    this.#ask(this.#around.wording.askHours(read.why));
    return { slots: [] };
  }

  /** All that is left, as it was typed. Without a mark any sentence fits here, so `isMeant` says which are for the bot. */
  text(isMeant: (text: string) => boolean = () => true): string {
    const text = this.#texts.join(' ');
    if (!this.#around.marked && !isMeant(text)) throw new NotACommand(this.#around.wording.leftOver());
    this.#skip(this.#words.length);
    return text;
  }

  /** Throws NotACommand if anything but politeness is left; asks back what was not clear. */
  finish(): void {
    const left = this.#texts.filter((text) => !polite.has(text.toLowerCase()) && /[\p{L}\p{N}]/u.test(text));
    if (left.length > 0) throw new NotACommand(this.#around.wording.leftOver(), this.#complaint);
    if (this.#complaint !== undefined) throw new UserError(this.#complaint);
  }
}
