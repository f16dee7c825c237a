import { countWords } from '../count-words.ts';
import type { Words } from './words.ts';

const gapPattern = /^g?\d{1,9}(?:,g?\d{1,9})*,?$/;
const questionPattern = /^q?\d{1,9}(?:,q?\d{1,9})*,?$/;
const factPattern = /^f\d{1,9}(?:[,-]f?\d{1,9})*$/;
/** A colon behind it may lead over to what is said of it. */
const logPattern = /^l\d{1,9}(?:[,-]l?\d{1,9})*:?$/;
const mostInARun = 400;

/** Whether a word is a bare whole number, also written out. */
export const isCount = (word: string): boolean => countWords.has(word) || /^\d{1,4}$/.test(word);

/** A bare whole number, also as a word; what is written with a dash, a colon or letters is none. */
export function takeCount(words: Words): number | undefined {
  const next = words.next ?? '';
  if (!isCount(next)) return undefined;
  words.skip(1);
  return countWords.get(next) ?? Number(next);
}

/** `4`, or from `4-6` both ends. */
export function takeCountRange(words: Words): { readonly least: number; readonly most: number } | undefined {
  const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(words.next ?? '');
  if (!match) return undefined;
  words.skip(1);
  return { least: Number(match[1]), most: Number(match[2] ?? match[1]) };
}

/** Every `G7` that stands next, also `G7,8` and a bare `7`. */
export const takeGaps = (words: Words): number[] => takeAll(words, listedIn(gapPattern));

/** Every `Q7` that stands next, also a bare `7`. */
export const takeQuestions = (words: Words): number[] => takeAll(words, listedIn(questionPattern));

/** Every `F31` that stands next, also `F31-33` and `F31,33`. */
export const takeFacts = (words: Words): number[] => takeAll(words, runsIn(factPattern));

/** Every `L12` that stands next, likewise. */
export const takeLogNumbers = (words: Words): number[] => takeAll(words, runsIn(logPattern));

/** The numbers of every next word that holds some, each once. */
function takeAll(words: Words, numbersIn: (word: string) => readonly number[]): number[] {
  const numbers: number[] = [];
  for (let read = numbersIn(words.next ?? ''); read.length > 0; read = numbersIn(words.next ?? '')) {
    numbers.push(...read);
    words.skip(1);
  }
  return [...new Set(numbers)];
}

const listedIn =
  (pattern: RegExp) =>
  (word: string): number[] =>
    pattern.test(word) ? word.split(',').flatMap((text) => (text ? [Number(text.replace(/^[gq]/, ''))] : [])) : [];

/** The numbers of a word such as `f31-33,40`; none where it is something else, or runs to too many. */
const runsIn =
  (pattern: RegExp) =>
  (word: string): number[] => {
    if (!pattern.test(word)) return [];
    const runs = word.split(',').map((run) => run.split('-').map((end) => Number(end.replace(/[fl:]/g, ''))));
    const counts = runs.map(([first = 0, last = first]) => last - first + 1);
    if (counts.some((count) => count < 1 || count > mostInARun)) return [];
    return runs.flatMap(([first = 0], at) => Array.from({ length: counts[at] ?? 0 }, (_, step) => first + step));
  };
