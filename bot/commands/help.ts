import * as z from 'zod';
import { stationsNeedingHelp } from '../../data/rota/needing-help.ts';
import { unknownStationCode } from '../../data/stations/station.ts';
import { type Command, defineCommand } from '../command.ts';
import { NotACommand } from '../errors.ts';
import { exampleFor } from '../example-for.ts';
import { phrase } from '../parse-input.ts';
import { refusalOf } from '../permissions.ts';
import { nearestName } from '../read-text.ts';
import type { Turn } from '../turn.ts';

/** What somebody on their first night needs, and a coordinator on shift, in the order they need it. */
const first = [
  ['rota', 'in', 'cancel', 'released', 'inside', 'station'],
  ['status', 'gaps', 'ack', 'duty', 'arrest', 'booked', 'released', 'list', 'rota', 'add', 'wanted', 'undo'],
] as const;

/** Written from the list of commands, so that it can't leave one out. */
export const helpCommand = (commands: () => readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    level: 0,
    undoable: false,
    usage: '[command...]',
    example: '!help',
    input: z.object({ command: phrase((reader) => reader.word()) }),
    async handle(turn, { command: asked }) {
      const { words, policy } = turn;
      if (asked === undefined) return { text: await overview(turn, commands()) };
      if (asked === 'me') return { text: words.helpMe(policy.contacts.backOffice) };
      if (asked === 'desk') return { text: words.helpDesk() };
      return { text: await helpOn(turn, commands(), asked) };
    },
  });

/** What this person can do here: the few things they need by example, the rest by name, shortest first. */
async function overview(turn: Turn, commands: readonly Command[]): Promise<string> {
  const { words, level, place } = turn;
  const allowed = commands.filter((command) => !refusalOf(command, level, place) && !hidden.has(command.name));
  const names: readonly string[] = first[Math.min(level, place.level) > 0 ? 1 : 0];
  const code = await codeFor(turn);
  const lines = names.flatMap((name) => {
    const command = allowed.find((candidate) => candidate.name === name);
    return command ? [{ name, example: exampleFor(command, place.station, code) }] : [];
  });
  const rest = allowed.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
  return words.help(
    lines,
    rest.toSorted((a, b) => a.length - b.length),
  );
}

/** `out` asks back what it means; `help` is known by now, and every question says how it is answered. */
const hidden = new Set(['out', 'help', 'yes', 'no']);

/** A station to show examples with: one where help is needed, if there is any. */
async function codeFor(turn: Turn): Promise<string> {
  const [needing] = await stationsNeedingHelp(turn);
  const stations = await turn.store.stations.all();
  return needing?.station.code ?? stations.find(({ code }) => code !== unknownStationCode)?.code ?? '';
}

async function helpOn(turn: Turn, commands: readonly Command[], asked: string): Promise<string> {
  const { words, place } = turn;
  const named = (name: string) => commands.find((one) => one.name === name || one.aliases.includes(name));
  const near = nearestName(
    asked,
    commands.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const found = named(asked) ?? (near === undefined ? undefined : named(near));
  if (!found) throw new NotACommand(words.noSuchCommand(), words.noSuchCommand());
  const station = await codeFor(turn);
  const examples = [found.example, ...words.otherWays(found.name)];
  const fitting = examples.map((example) => exampleFor({ ...found, example }, place.station, station));
  return words.helpOn(found.name, fitting, found.aliases);
}
