import * as z from 'zod';
import { type Question, yesWithinMs } from '../../../data/questions/question.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { answerQuestion, inShort } from './consequences.ts';

const input = z.object({ which: phrase((reader) => reader.questions()) });

const answering = (said: 'yes' | 'no', aliases: readonly string[]) =>
  defineCommand({
    name: said,
    aliases,
    level: 0,
    usage: '[which...]',
    example: `!${said}`,
    input,
    handle: async (turn, { which }) => answerQuestion(turn, await theOne(turn, which, said), said),
  });

export const yesCommand = answering('yes', ['yep', 'yeah']);
export const noCommand = answering('no', ['nope', 'nah']);

/** The question that is meant: the one named, else the only one asked of late. */
async function theOne(turn: Turn, numbers: readonly number[], said: 'yes' | 'no'): Promise<Question> {
  const { store, sender, now, words } = turn;
  const open = await store.questions.openFor(sender.id, now);
  const meant =
    numbers.length > 0
      ? open.filter(({ number }) => numbers.includes(number))
      : open.filter(({ askedAt }) => now - askedAt <= yesWithinMs);
  const [only] = meant;
  if (!only) throw new UserError(words.nothingAsked());
  if (meant.length === 1) return only;
  const choices: { number: number; text: string }[] = [];
  for (const question of meant) choices.push({ number: question.number, text: await inShort(turn, question) });
  throw new UserError(words.whichQuestion(said, choices), { private: true });
}
