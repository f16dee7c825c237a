import { bareWords, nameKey } from './name-key.ts';
import { isOrdinary, placeHeads, placeTails, placeWords } from './ordinary-words.ts';

/** Words in a row at either end of what was typed, and what stands beside them. */
export interface Run {
  readonly bare: readonly string[];
  /** Without suffixes such as `custody suite`, and with them. */
  readonly key: string;
  readonly full: string;
  readonly rest: readonly string[];
  /** The bare words just before and just after, '' where nothing is. */
  readonly beside: readonly [before: string, after: string];
}

/** Longest first, leading before trailing. Mentions (`@dee`) and numbers of things (`#4`) are never part of one. */
export function runsOf(words: readonly string[], longest: number, trailing: boolean): Run[] {
  const runs: Run[] = [];
  for (let length = Math.min(words.length, longest); length > 0; length--) {
    runs.push(runAt(words, 0, length));
    if (trailing && length < words.length) runs.push(runAt(words, words.length - length, words.length));
  }
  return runs.filter(({ bare }) => bare.length > 0);
}

export const wholeRun = (words: readonly string[]): Run => runAt(words, 0, words.length);

function runAt(words: readonly string[], from: number, to: number): Run {
  const taken = words.slice(from, to);
  const bare = taken.some((word) => /^[@#]/.test(word)) ? [] : taken.flatMap(bareWords);
  const rest = [...words.slice(0, from), ...words.slice(to)];
  const before = bareWords(words[from - 1] ?? '').at(-1) ?? '';
  return { bare, key: nameKey(bare), full: bare.join(''), rest, beside: [before, bareWords(words[to] ?? '')[0] ?? ''] };
}

/** A word that could belong to a name; refs (`HBR4`), times and numbers could not. */
export const isNameLike = (word = ''): boolean => /^\p{L}+$/u.test(word) && !isOrdinary(word);

/** Whether the run may be a mistyped or shortened name: letters only, and no ordinary words but a name's own. */
export const mayBeName = ({ bare, key }: Run, vocabulary: ReadonlySet<string>): boolean =>
  key.length >= 4 && bare.every((word) => isNameLike(word) || vocabulary.has(word)) && bare.some(isNameLike);

/** Whether the run says more than `road` or `central` do. */
export const isTelling = ({ bare }: Run): boolean => bare.some((word) => isNameLike(word) && !placeWords.has(word));

/** `Harrow` in `harrow road`: what stands beside it makes it another place, so it has to be asked. */
export const isOtherPlace = ({ beside: [before, after] }: Run): boolean =>
  placeHeads.has(before) || placeTails.has(after);

/** `forest` in `epping forest` is more doubtful than a whole name. */
export const isBesideName = ({ beside }: Run): boolean => beside.some(isNameLike);

/** Its bare words as a name and what may be its area behind it; the shortest area first. */
export const splitsOf = ({ bare }: Run): (readonly [head: readonly string[], tail: readonly string[]])[] =>
  bare.slice(1).map((_, at) => [bare.slice(0, bare.length - 1 - at), bare.slice(bare.length - 1 - at)]);

/** Whether words may be an area behind a name: plain English may not. */
export const isPlacing = (tail: readonly string[]): boolean =>
  tail.some(isNameLike) && tail.every((word) => isNameLike(word) || joining.has(word));

const joining: ReadonlySet<string> = new Set(['and', 'of']);

/** `march` in `3 march`. */
export const isDate = ({ bare, beside }: Run): boolean =>
  bare.every(isOrdinary) && beside.some((word) => /^\d/.test(word));
