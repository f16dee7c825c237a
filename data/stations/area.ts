import { slips } from '../slips.ts';
import { bareWords, withoutSuffix } from './name-key.ts';
import type { Station } from './station.ts';

type Placed = Pick<Station, 'area' | 'force'>;

const leastBeginning = 3;
/** From here on a slip leaves an area's word plain. */
const longWord = 5;

/** The words of an area that tell it from others: `Metropolitan Police` goes by one. */
const areaWords = (text: string): readonly string[] => told(withoutSuffix(bareWords(text)));

const told = (words: readonly string[]): readonly string[] => words.filter((word) => word !== 'and');

/** Whether two stations lie in one area. */
export const isSameArea = (a: Placed, b: Placed): boolean =>
  a.area !== '' && areaWords(a.area).join('') === areaWords(b.area).join('');

/** Whether bare words stand for a station's area or force as written: `kent`, `norfolk`, `greater manchester`. */
export const isItsArea = (words: readonly string[], station: Placed): boolean =>
  namesOf(station).some((own) => inOrder(words, own, (typed, word) => typed === word));

/** The same as people type it: `gwent`, `gwnt`, `met`, `gtr manc`, `gmp`. */
export const isLikeItsArea = (words: readonly string[], station: Placed): boolean =>
  namesOf(station).some((own) => inOrder(words, own, isLike) || (own.length > 1 && words.join('') === initials(own)));

/** `gmp`: those of the words, and of the police behind them. */
const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

const namesOf = ({ area, force }: Placed): string[][] =>
  [area, force].flatMap((text) => {
    const own = [...areaWords(text)];
    return own.length > 0 ? [own, [...own, 'police']] : [];
  });

/** There are words, and each is one of an area's, in its order. */
function inOrder(
  words: readonly string[],
  own: readonly string[],
  isOne: (typed: string, word: string) => boolean,
): boolean {
  let from = 0;
  const typedWords = told(words);
  return (
    typedWords.length > 0 &&
    typedWords.every((typed) => {
      const found = own.findIndex((word, at) => at >= from && isOne(typed, word));
      from = found + 1;
      return found >= 0;
    })
  );
}

const isLike = (typed: string, word: string): boolean =>
  (typed.length >= leastBeginning && word.startsWith(typed)) ||
  (Math.min(typed.length + 1, word.length) >= longWord && slips(typed, word, 1) <= 1);
