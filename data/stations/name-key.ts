import { placeWords } from './ordinary-words.ts';

/** Spelled-out forms of what people shorten. `st` stands for both saint and street, so it stays as it is. */
const spelledOut = new Map([
  ['rd', 'road'],
  ['ln', 'lane'],
  ['ave', 'avenue'],
  ['sq', 'square'],
  ['ctr', 'centre'],
  ['center', 'centre'],
  ['gt', 'great'],
  ['nth', 'north'],
  ['sth', 'south'],
  ['saint', 'st'],
  ['street', 'st'],
  ['stn', 'station'],
  ['mag', 'magistrates'],
  ['mags', 'magistrates'],
  ['magistrate', 'magistrates'],
  ['&', 'and'],
]);

const suffixes = new Set(['police', 'station', 'custody', 'suite', 'facility', 'ps', 'nick', 'reserve']);

/** The words of a name or of typed text: lower case, no accents, apostrophes or punctuation, short forms spelled out. */
export function bareWords(text: string): string[] {
  const letters = text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase();
  const words = letters.match(/[\p{L}\p{N}]+|&/gu) ?? [];
  return words.map((word) => spelledOut.get(word) ?? word);
}

/** Without what says only that it is a police station. `Central Custody` keeps it: `central` could be anywhere. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  const isSuffix = suffixes.has(words.at(-1) ?? '') || words.slice(-2).join(' ') === 'custody centre';
  const left = words.slice(0, -1);
  const telling = left.length > 1 || (left[0] !== undefined && !placeWords.has(left[0]));
  return isSuffix && telling ? withoutSuffix(left) : words;
}

/** What the spellings of one name have in common. Without spaces, as people put them anywhere: `north gate`. */
export const nameKey = (words: readonly string[]): string => withoutSuffix(words).join('');
