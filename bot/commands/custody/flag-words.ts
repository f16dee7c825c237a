import { type ArresteeFlag, arresteeFlags } from '../../../data/custody/fact.ts';

const otherWords = new Map<string, ArresteeFlag>([
  ...(['minors', 'juvenile', 'juveniles', 'child', 'children', 'teenager', 'teenagers'] as const).map(
    (word) => [word, 'minor'] as const,
  ),
  ['meds', 'medication'],
  ['medicine', 'medication'],
  ['distressed', 'distress'],
  ['injury', 'injured'],
  ['hurt', 'injured'],
]);

/** Every word that says a flag. */
export const flagWords: readonly string[] = [...arresteeFlags, ...otherWords.keys()];

/** What such a word says. */
export const flagOf = (word: string): ArresteeFlag | undefined =>
  otherWords.get(word) ?? arresteeFlags.find((flag) => flag === word);

/** Whether a word says a flag in passing: it may as well mean something else in a sentence. */
export const isOtherWord = (word: string): boolean => otherWords.has(word);
