import { Command as Parser } from 'commander';
import * as z from 'zod';
import type { Command } from './command.ts';
import { NotACommand, UserError } from './errors.ts';
import { exampleAround } from './example-for.ts';
import type { Word } from './read-text.ts';
import { type Around, Reader } from './reader.ts';

/** The words of a command as its handler takes them. Throws UserError, or NotACommand where a word belongs to nothing. */
export function parseInput(command: Command, words: readonly Word[], around: Around): unknown {
  const result = command.input.safeParse(splitWords(command, words, around));
  if (!result.success) throw new NotACommand(around.wording.unreadable(exampleAround(command, around)));
  return result.data;
}

/** Words that are left over belong to nothing: taken for granted they would be the half of a sentence the bot missed. */
export const phrase = <Value>(read: (reader: Reader) => Value) =>
  z.instanceof(Reader).transform((reader) => {
    const value = read(reader);
    reader.finish();
    return value;
  });

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const parsers = new WeakMap<Command, Parser>();

function parserOf(command: Command): Parser {
  const known = parsers.get(command);
  if (known) return known;
  const parser = new Parser(command.name)
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .action(() => {});
  // Given no usage, commander would take it for one argument without a name.
  if (command.usage !== '') parser.arguments(command.usage);
  parsers.set(command, parser);
  return parser;
}

function splitWords(command: Command, words: readonly Word[], around: Around): Record<string, unknown> {
  const parser = parserOf(command);
  checkNumber(parser, command, words, around);
  return Object.fromEntries(
    parser.registeredArguments.map((argument, at) => [
      argument.name(),
      argument.variadic ? new Reader(words.slice(at), around) : words[at]?.text,
    ]),
  );
}

function checkNumber(parser: Parser, command: Command, words: readonly Word[], around: Around): void {
  try {
    parser.parse(
      words.map(({ text }) => text),
      { from: 'user' },
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'commander.excessArguments')
      throw new NotACommand(around.wording.unreadable(exampleAround(command, around)));
    throw new UserError(around.wording.incomplete(exampleAround(command, around)));
  }
}
