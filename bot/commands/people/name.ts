import * as z from 'zod';
import { openName } from '../../../data/people/appearance.ts';
import { isMistakable, readsAsNobody } from '../../../data/people/misread.ts';
import type { Appearance, Person } from '../../../data/people/person.ts';
import { foldName, longestName, plainName } from '../../../data/people/plain-name.ts';
import { isOrdinary } from '../../../data/stations/ordinary-words.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';

const appearances = new Map<string, Appearance>([
  ['initials', 'initials'],
  ['hidden', 'nobody'],
  ['first', 'first'],
]);

/** `name Joan Smith`, but not `name is Joan` or `name your price`. */
const isLikeAName = (text: string): boolean => {
  const words = text.split(' ');
  return (
    appearances.has(text.toLowerCase()) ||
    (words.length < 5 && words.every((word) => /^\p{Lu}/u.test(word) || !isOrdinary(word)))
  );
};

/** `commandNames`: what nobody may be called. */
export const nameCommand = (commandNames: () => readonly string[]) =>
  defineCommand({
    name: 'name',
    level: 0,
    where: 'private',
    undoable: false,
    usage: '[name...]',
    example: '!name Joan',
    input: z.object({ name: phrase((reader) => reader.text(isLikeAName).trim()) }),
    async handle(turn, { name: typed }) {
      const shown = appearances.get(typed.toLowerCase());
      return change(
        turn,
        shown ? { ...turn.sender, shown } : { ...turn.sender, name: await chosen(turn, typed, commandNames()) },
      );
    },
  });

async function chosen({ store, words }: Turn, typed: string, commandNames: readonly string[]): Promise<string> {
  if ([...typed].length > longestName) throw new UserError(words.nameTooLong(longestName));
  const codes = (await store.stations.all()).map(({ code }) => code);
  const name = foldName(typed);
  if (readsAsNobody(name) || isMistakable(name, codes, commandNames)) throw new UserError(words.nameMistakable());
  const plain = plainName(name);
  if (plain === null) throw new UserError(words.nameHow());
  return plain;
}

async function change({ store, words, touch, act }: Turn, { id, name, shown }: Person): Promise<Answer> {
  await act();
  await store.people.appearAs(id, shown);
  if (name !== null) await store.people.rename(id, name);
  for (const { stationId } of await store.rota.activations()) touch(stationId);
  return { text: words.nameNow(name ?? words.somebody(), openName({ name, shown }) ?? words.onePerson()) };
}
