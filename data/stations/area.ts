import { slips } from '../slips.ts';
import { bareWords } from './name-key.ts';
import type { Station } from './station.ts';

type Placed = Pick<Station, 'area' | 'force'>;

const leastBeginning = 3;
/** From here on a slip leaves an area's word plain. */
const longWord = 5;

const sayingNothing: ReadonlySet<string> = new Set(['and', 'of', 'the', 'police', 'constabulary']);

const telling = (words: readonly string[]): readonly string[] => words.filter((word) => !sayingNothing.has(word));

/** The words of an area that tell it from others: `Metropolitan Police` goes by one. */
const areaWords = (text: string): readonly string[] => telling(bareWords(text));

/** Whether two stations lie in one area. */
export const isSameArea = (a: Placed, b: Placed): boolean =>
  a.area !== '' && areaWords(a.area).join('') === areaWords(b.area).join('');

/** The words of a station's area, and of its force. */
export const areaNames = ({ area, force }: Placed): readonly (readonly string[])[] =>
  [area, force].map(areaWords).filter((words) => words.length > 0);

/** Whether bare words stand for one of these names as people type it: `gwent`, `gwnt`, `met`, `kent police`, `gmp`. */
export function isLikeArea(words: readonly string[], names: readonly (readonly string[])[]): boolean {
  const typed = telling(words);
  return typed.length > 0 && names.some((own) => isInOrder(typed, own) || isInitials(typed.join(''), own));
}

/** `gm`, and `gmp` with the police behind them. */
function isInitials(typed: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word.charAt(0)).join('');
  return words.length > 1 && (typed === initials || typed === `${initials}p`);
}

/** Each is one of an area's words, in its order. */
function isInOrder(typed: readonly string[], own: readonly string[]): boolean {
  let from = 0;
  return typed.every((one) => {
    const found = own.findIndex((word, at) => at >= from && isLike(one, word));
    from = found + 1;
    return found >= 0;
  });
}

const isLike = (typed: string, word: string): boolean =>
  (typed.length >= leastBeginning && word.startsWith(typed)) ||
  (Math.min(typed.length + 1, word.length) >= longWord && slips(typed, word, 1) <= 1);
