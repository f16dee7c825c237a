/** An arrestee's name to the bot: the code of the station they were reported at, and a number. */
export interface Ref {
  readonly code: string;
  readonly number: number;
}

/** What is wrong with a word that was meant as refs. It doesn't hold the word: refusals never repeat it. */
export type RefProblem = 'malformed' | 'no-home' | 'out-of-range' | 'backwards' | 'too-many';

export interface ReadRefs {
  readonly refs: readonly Ref[];
  /** The words from the first one that is no ref. */
  readonly rest: readonly string[];
  /** Then there are no refs: rather none than half of them. */
  readonly problem: RefProblem | null;
}

export const maxRefs = 99;
const maxNumber = 99_999;

/** A code or `#` and a number, then anything such a list could go on with, well-formed or not. */
const refLike = /^(?:#|[A-Z]{2,6})\d+(?:[,-](?:#|[A-Z]{2,6})?\d*)*$/;
const piece = /^(#|[A-Z]+)?(\d+)(?:-(#|[A-Z]+)?(\d+))?$/;

export const formatRef = ({ code, number }: Ref): string => `${code}${number}`;

/** In the order of stations' codes, and of numbers. */
export const byRef = (a: Ref, b: Ref): number => a.code.localeCompare(b.code) || a.number - b.number;

/** In the same order. */
export const formatRefs = (refs: readonly Ref[]): string[] => refs.toSorted(byRef).map(formatRef);

/** The refs that `words` begin with: `BRX4`, `BRX1-5`, `BRX1,3-5`, and `#4` at the home station. A bare number is none. */
export function readRefs(words: readonly string[], homeCode?: string): ReadRefs {
  const refs = new Map<string, Ref>();
  for (const [index, word] of words.entries()) {
    const text = tidy(word);
    if (!refLike.test(text)) return { refs: [...refs.values()], rest: words.slice(index), problem: null };
    const read = readWord(text, homeCode?.toUpperCase());
    if (typeof read === 'string') return failed(words, read);
    for (const ref of read) refs.set(formatRef(ref), ref);
    if (refs.size > maxRefs) return failed(words, 'too-many');
  }
  return { refs: [...refs.values()], rest: [], problem: null };
}

const failed = (words: readonly string[], problem: RefProblem): ReadRefs => ({ refs: [], rest: words, problem });

const tidy = (word: string): string =>
  word
    .toUpperCase()
    .replace(/[–—]/g, '-')
    .replace(/[,.;:]$/, '');

/** `BRX1,3-5`: a part without a code has that of the one before. */
function readWord(word: string, homeCode: string | undefined): Ref[] | RefProblem {
  const refs: Ref[] = [];
  let code = '';
  for (const part of word.split(',')) {
    const [match, given = code, first, again = given, last = first] = piece.exec(part) ?? [];
    if (match === undefined || again !== given) return 'malformed';
    const own = given === '#' ? homeCode : given;
    if (own === undefined) return 'no-home';
    const numbers = numbersFrom(Number(first), Number(last));
    if (typeof numbers === 'string') return numbers;
    refs.push(...numbers.map((number) => ({ code: own, number })));
    if (refs.length > maxRefs) return 'too-many';
    code = given;
  }
  return refs;
}

function numbersFrom(first: number, last: number): number[] | RefProblem {
  if (first < 1 || first > maxNumber) return 'out-of-range';
  if (last < first) return 'backwards';
  if (last - first >= maxRefs) return 'too-many';
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
