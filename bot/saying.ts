import type { Answer } from './command.ts';
import type { Found } from './commands/index.ts';
import type { Passage } from './passage.ts';
import type { Line } from './read-text.ts';
import type { Around } from './reader.ts';
import type { Turn } from './turn.ts';

/** One line on its way to its answer. */
export interface Saying {
  readonly passage: Passage;
  readonly turn: Turn;
  readonly line: Line;
  /** What its words are read against. */
  readonly around: Around;
  found: Found;
  answer: Answer | null;
}
