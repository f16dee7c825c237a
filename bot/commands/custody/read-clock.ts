import type { Ref } from '../../../data/custody/refs.ts';
import type { RegimeName } from '../../../data/custody/regimes.ts';
import { hourMs, type Instant } from '../../../data/ranges.ts';
import type { Reader } from '../../reader.ts';

export interface ReadRegime {
  readonly name: RegimeName;
  readonly from: Instant | undefined;
  readonly usedMs: number | undefined;
}

export interface ReadClock {
  readonly refs: readonly Ref[];
  readonly regime: ReadRegime | undefined;
}

/** What people call each rule. `which`: words that more than one is called by. */
const phrases: Readonly<Record<RegimeName | 'which', readonly string[]>> = {
  usual: ['usual', 'as usual', 'normal', 'standard', 'ordinary', 'pace'],
  terrorism: ['terrorism', 'terrorism act', 'terrorist', 'terror', 'tact', 'ta', 's41', 'section 41'],
  warrant: ['warrant', 'court warrant', 'bench warrant', 'arrest warrant'],
  peace: ['peace', 'breach of peace', 'breach of the peace', 'bop'],
  'court-bail': ['court bail', 'courtbail', 'breach of court bail'],
  'police-bail': ['police bail', 'policebail', 'breach of police bail', 'return on police bail', 'back on police bail'],
  voluntary: ['voluntary', 'voluntarily', 'voluntary attendance', 'volunteer', 'came in', 'walked in'],
  'other-force': ['force', 'other force', 'another force', "another force's case", "other force's case"],
  'from-outside': ['outside', 'from outside', 'abroad', 'from abroad'],
  which: ['bail', 'breach', 'breach of bail'],
};

/** The longest first, so that `breach of court bail` is not a breach alone. */
const ways = Object.entries(phrases)
  .flatMap(([name, texts]) => texts.map((text) => ({ name: name as RegimeName | 'which', words: text.split(' ') })))
  .sort((a, b) => b.words.length - a.words.length);

/** `HBR1 terrorism`, `HBR1 police bail 9h`, `HBR1 another force from 14:00`; refs alone ask how they stand. */
export function readClock(reader: Reader): ReadClock {
  const refs = reader.refs();
  reader.keyword('is', 'on', 'for', '=');
  reader.keyword('a', 'the');
  const name = ways.find((way) => takePhrase(reader, way.words))?.name;
  if (name === 'which' || (name === undefined && !reader.isEmpty)) reader.askBack((words) => words.clockHow(refs));
  if (name === undefined || name === 'which') return { refs, regime: undefined };
  const usedMs = name === 'police-bail' ? takeUsed(reader) : undefined;
  reader.keyword('from', 'since', 'at', 'entered');
  return { refs, regime: { name, from: reader.moment('past'), usedMs } };
}

const takePhrase = (reader: Reader, words: readonly string[]): boolean =>
  reader.attempt(() => words.every((word) => reader.keyword(word) !== undefined) || undefined) ?? false;

/** `9h`, `used 9 hours`, and plain `9`. */
function takeUsed(reader: Reader): number | undefined {
  reader.keyword('used', 'with', 'after');
  const span = reader.span();
  const count = span === undefined ? reader.count() : undefined;
  reader.keyword('used');
  return count === undefined ? span : count * hourMs;
}
