import { isOrdinary } from '../data/stations/ordinary-words.ts';
import type { Command } from './command.ts';
import { commandNames, findCommand } from './commands/index.ts';
import { looksLikeCode } from './commands/people/code-key.ts';
import { refusalOf } from './permissions.ts';
import { type Line, nearestNames } from './read-text.ts';
import type { Turn } from './turn.ts';

/** A command whose very words do not belong where they were said. */
export interface Misplaced {
  readonly command: Command;
  readonly refusal: 'too-open' | 'secret';
}

/** The command that a line gives away by a slip of the finger: `!arest` and a name stands in the group as `!arrest` would. */
export function misplacedCommand({ level, place }: Turn, { words }: Line): Misplaced | undefined {
  const [first, second] = words;
  if (!first || !second || isOrdinary(first.text.toLowerCase())) return undefined;
  for (const name of nearestNames(first.text, commandNames(3))) {
    const command = findCommand([{ ...first, text: name }])?.command;
    const refusal = command && refusalOf(command, level, place);
    if (!command) continue;
    if (refusal === 'too-open' || (refusal === 'secret' && looksLikeCode(second.text))) return { command, refusal };
  }
  return undefined;
}
