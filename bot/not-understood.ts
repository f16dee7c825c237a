import { isOrdinary } from '../data/stations/ordinary-words.ts';
import type { Answer } from './command.ts';
import { commandNames } from './commands/index.ts';
import { type Line, nearestName } from './read-text.ts';
import type { Turn } from './turn.ts';

/** Ordinary speech: silence in a group; privately a line that helps on. A near miss gets a suggestion. */
export function notUnderstood({ place, words, level }: Turn, { prefixed, words: typed }: Line): Answer | null {
  if (place.kind === 'unlinked') return null;
  const [first, ...rest] = typed.map(({ text }) => text);
  const near = nearestName(first ?? '', commandNames(level));
  if (near && (prefixed || isTerse(rest))) return { text: words.didYouMean(near) };
  return place.kind === 'direct' ? { text: words.greeting(), isGreeting: true } : null;
}

/** Like a command, not like a sentence: few words, and no everyday ones. */
const isTerse = (words: readonly string[]): boolean =>
  words.length < 3 && !words.some((word) => isOrdinary(word.toLowerCase()));
