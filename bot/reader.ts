import { type Ref, readRefs } from '../data/custody/refs.ts';
import type { Instant, Range } from '../data/ranges.ts';
import { type StationIndex, takeStation } from '../data/stations/match.ts';
import type { Station } from '../data/stations/station.ts';
import { readHours } from '../data/times/read-hours.ts';
import { momentWords, readMoment } from '../data/times/read-moment.ts';
import type { Wording } from '../data/wording/index.ts';
import { NotACommand, UserError } from './errors.ts';
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
}

/** Hours as asked for: numbers of the station's slots, or a stretch. */
export type Hours = { readonly slots: readonly number[] } | { readonly range: Range };

/** Somebody named: `@dee`, or a quoted name such as "Joan (phone)". */
export interface Named {
  readonly name: string;
  readonly mentioned: boolean;
}

const polite = new Set(['please', 'pls', 'thanks', 'thank', 'you', 'ta', 'cheers', 'x', 'xx', 'xxx']);

const gapPattern = /^(g?\d{1,9}(?:,g?\d{1,9})*),?$/;

/** Takes the words of one command from the front, each kind by its own rule. Every taker throws UserError to ask back. */
export class Reader {
  #words: readonly Word[];
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
    return this.#words[0]?.text.toLowerCase();
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
    const last = this.#words.at(-1)?.text.toLowerCase();
    const key = keys.find((candidate) => candidate === last);
    if (key !== undefined) this.#words = this.#words.slice(0, -1);
    return key;
  }

  /** A bare whole number; what is written with a dash, a colon or letters is none. */
  count(): number | undefined {
    const next = this.#next();
    if (next === undefined || !/^\d{1,4}$/.test(next)) return undefined;
    this.#skip(1);
    return Number(next);
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

  /** `F31`. */
  factNumber(): number | undefined {
    const match = /^f(\d{1,9})$/.exec(this.#next() ?? '');
    if (match) this.#skip(1);
    return match ? Number(match[1]) : undefined;
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
    if (read.problem) throw new UserError(this.#around.wording.badRef(read.problem));
    this.#words = this.#words.slice(this.#words.length - read.rest.length);
    return read.refs;
  }

  /** The station that words begin or end with; undefined where none is said. Asks where it is not clearly one. */
  station({ trailing = true } = {}): Station | undefined {
    const taken = takeStation(this.#texts, this.#around.stations, { trailing });
    if (taken.kind === 'none') return undefined;
    if (taken.kind === 'several') throw new UserError(this.#around.wording.whichStation(taken.stations));
    this.#keep(taken.rest);
    return taken.station;
  }

  /** The station said, else the room's. Asks where there is neither. */
  stationOrHome(): Station {
    const station = this.station() ?? this.#around.home;
    if (!station) throw new UserError(this.#around.wording.sayStation());
    return station;
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
    if (read.kind === 'ask') throw new UserError(this.#around.wording.askMoment(read.why));
    if (read.kind === 'none') return undefined;
    this.#skip(length);
    return read.at;
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
    const texts = this.#texts.flatMap((text) => text.split(',')).filter((text) => text !== '');
    if (texts.every((text) => /^\d{1,2}$/.test(text))) {
      this.#skip(this.#words.length);
      return { slots: [...new Set(texts.map(Number))] };
    }
    const read = readHours(this.#texts.join(' '), { now: this.#around.saidAt, zone: this.#around.zone, command: true });
    if (read.kind === 'none' || read.rest) throw new NotACommand(this.#around.wording.noHours());
    if (read.kind === 'ask') throw new UserError(this.#around.wording.askHours(read.why));
    this.#skip(this.#words.length);
    return { range: read.range };
  }

  /** All that is left, as it was typed. */
  text(): string {
    const text = this.#texts.join(' ');
    this.#skip(this.#words.length);
    return text;
  }

  /** Throws NotACommand if anything but politeness is left. */
  finish(): void {
    const left = this.#texts.filter((text) => !polite.has(text.toLowerCase()) && /[\p{L}\p{N}]/u.test(text));
    if (left.length > 0) throw new NotACommand(this.#around.wording.leftOver());
  }
}
