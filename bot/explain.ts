import { isOrdinary } from '../data/stations/ordinary-words.ts';
import type { Answer } from './command.ts';
import { BadRef, NotACommand, TooOpen, UserError } from './errors.ts';
import { exampleAround } from './example-for.ts';
import { notUnderstood } from './not-understood.ts';
import type { Passage } from './passage.ts';
import { refuse } from './refuse.ts';
import type { Saying } from './saying.ts';
import type { Turn } from './turn.ts';

/** The one catch: what a command threw, as whoever gave it is told. */
export async function explain(saying: Saying, error: unknown): Promise<Answer | null> {
  const { passage, turn, line, found, around } = saying;
  const { words, place } = turn;
  const isOpen = place.kind !== 'direct' && place.level < 1;
  const isTooOpen = error instanceof BadRef || (error instanceof NotACommand && mayName(saying));
  if (error instanceof TooOpen || (isOpen && isTooOpen)) return refuse(saying, 'too-open');
  if (error instanceof NotACommand)
    return line.prefixed
      ? { text: error.ask ?? words.unreadable(exampleAround(found.command, around), isOpen ? '' : error.left) }
      : notUnderstood(turn, line);
  return refusalOrBug(passage, turn, error, found.command.name);
}

/** A refusal in its own words; anything else is a bug, and logged. `command`: what was typed, or a tap stood for. */
export function refusalOrBug({ parts, row }: Passage, { words }: Turn, error: unknown, command: string): Answer {
  if (error instanceof UserError) return { text: error.message, private: error.private };
  parts.log.error({ err: error, command, inbox: row.seq }, 'command failed');
  return { text: words.broken() };
}

/** Whether what could not be read may name somebody inside: as names are written, or two words running that are no plain English. */
function mayName({ line, found: { command, words } }: Saying): boolean {
  if (!line.prefixed || !command.ofPeople) return false;
  const bare = words.map(({ text }) => text.replace(/[^\p{L}'’-]/gu, ''));
  const isOdd = (word = '') => word.length > 1 && !isOrdinary(word.toLowerCase());
  return bare.some((word, at) => isOdd(word) && (/^\p{Lu}\p{Ll}/u.test(word) || isOdd(bare[at + 1])));
}
