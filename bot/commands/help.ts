import { z } from 'zod';
import { type Command, defineCommand } from '../command.ts';
import { UserError } from '../errors.ts';
import { refusalOf } from '../permissions.ts';
import type { Turn } from '../turn.ts';

/** Written from the list of commands, so that it can't leave one out. */
export const helpCommand = (commands: () => readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    level: 0,
    undoable: false,
    usage: '[command]',
    example: '!help',
    input: z.object({ command: z.string().optional() }),
    async handle(turn, { command: asked }) {
      if (asked?.toLowerCase() === 'me') return { text: turn.words.helpMe(turn.policy.contacts.backOffice) };
      return { text: asked === undefined ? overview(turn, commands()) : helpOn(turn, commands(), asked) };
    },
  });

/** What this person can do here, shortest first. */
function overview({ words, level, place }: Turn, commands: readonly Command[]): string {
  const allowed = commands.filter(
    (command) => command.name !== 'out' && refusalOf(command, level, place) === undefined,
  );
  return words.help(allowed.toSorted((a, b) => a.example.length - b.example.length));
}

function helpOn({ words }: Turn, commands: readonly Command[], asked: string): string {
  const name = asked.toLowerCase().replace(/^[!/]/, '');
  const found = commands.find((command) => command.name === name || command.aliases.includes(name));
  if (!found) throw new UserError(words.noSuchCommand());
  return words.helpOn(found.name, found.example, found.aliases);
}
