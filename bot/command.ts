import type * as z from 'zod';
import type { Level } from '../data/people/person.ts';
import type { Picture } from '../data/pictures/picture.ts';
import type { Asked } from '../data/questions/question.ts';
import type { Outlook } from '../data/rota/outlook.ts';
import type { TaskRef } from '../data/todo/task.ts';
import type { Turn } from './turn.ts';

/**
 * Where a command may be given. `anywhere`; `vetted`: it takes what open rooms must not see, so only in rooms of level 1
 * and up; `private`: it answers in the direct chat, wherever it was asked; `secret`: its very words are, so in a direct
 * chat only; `group`: it is about the room it is given in.
 */
export type Where = 'anywhere' | 'vetted' | 'private' | 'secret' | 'group';

/** One command's answer. What is above the room's level, or private, goes to the asker's direct chat. */
export interface Answer {
  readonly text: string;
  /** The least level that may read it; 0 where left out. */
  readonly level?: Level;
  readonly private?: boolean;
  /** What a room that may not read it all sees of it. */
  readonly openly?: string;
  /** The group is another one now than when it was said: what follows is said there. */
  readonly isRelinked?: boolean;
  /** It answers something that is not to be shown again, not even in a quotation. */
  readonly unquoted?: boolean;
  /** Nothing was understood: said once at most, and only where nothing else is. */
  readonly isGreeting?: boolean;
  /** What it asks the sender: `yes`, or 👍 on it, does that. `act`: of the command that leads to it. */
  readonly asks?: { readonly questions: readonly Asked[]; readonly act: number };
  /** What the numbers in it stand for, from 1 on: a tap on one does that. */
  readonly tasks?: readonly TaskRef[];
  /** Sent with the text, which says the same in words. */
  readonly picture?: Picture;
  /** The answer is a rota: taps on its numbers count. */
  readonly rotaOf?: Outlook;
}

export interface Command<Input = unknown> {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The least a person needs. */
  readonly level: Level;
  readonly where: Where;
  /** The words after the name as commander splits them: `<one> [rest...]`. */
  readonly usage: string;
  /** Shown by `help` and after a refusal; a test gives every one. */
  readonly example: string;
  readonly undoable: boolean;
  /** About people inside: a word that does not belong to it may be somebody's name. */
  readonly ofPeople: boolean;
  /** Turns the words into values: a single word is a string, a run of words a Reader. */
  readonly input: z.ZodType<Input>;
  handle(turn: Turn, input: Input): Promise<Answer>;
}

type Usual = 'aliases' | 'where' | 'undoable' | 'ofPeople' | 'usage' | 'input';

/** A command with the usual left out: no other names, allowed anywhere, undoable. */
export const defineCommand = <Input>(
  command: Omit<Command<Input>, Exclude<Usual, 'usage' | 'input'>> & Partial<Command<Input>>,
) => ({ aliases: [], where: 'anywhere', undoable: true, ofPeople: false, ...command }) as Command;
