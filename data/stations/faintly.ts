import { slips } from '../slips.ts';
import type { Find } from './find.ts';
import { isShortened, isWithoutVowels } from './shortened.ts';
import type { Station } from './station.ts';
import type { Form, StationIndex } from './station-index.ts';
import { isNameLike, isTelling, type Run } from './word-runs.ts';

const leastLetters = 3;

/**
 * Only ever asked: a slip in a code, words from the midst of a name, its initials, so short a name without its vowels, or
 * one shortened to words that mean something else, as `no manchester` may.
 */
export function faintly(run: Run, index: StationIndex): Find | undefined {
  const { bare, key, beside } = run;
  if (key.length < leastLetters || !bare.some(isNameLike) || isNameLike(beside[0])) return undefined;
  const isPlain = bare.every(isNameLike);
  const named = index.forms.filter((form) =>
    isPlain ? isTelling(run) && isFaint(run, form) : isShortened(bare, form.words) && isNameLike(bare.at(-1)),
  );
  const coded = isPlain ? nearCodes(key, index) : [];
  const stations = [...new Set([...coded, ...named.map(({ station }) => station)])];
  return stations.length > 0 ? { run, stations, sure: false } : undefined;
}

const nearCodes = (typed: string, { codes }: StationIndex): Station[] =>
  [...codes]
    .filter(([code]) => code.length >= leastLetters && slips(typed, code, 1) <= 1)
    .map(([, station]) => station);

const isFaint = ({ bare, key }: Run, { words, key: name, part }: Form): boolean =>
  bare.every((word) => word.length > leastLetters && words.includes(word)) ||
  (!part && words.length >= leastLetters && key === words.map((word) => word.charAt(0)).join('')) ||
  (!part && isWithoutVowels(key, name)) ||
  (bare.length > 1 && isShortened(bare, words));
