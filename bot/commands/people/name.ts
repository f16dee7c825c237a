import * as z from 'zod';
import { openName } from '../../../data/people/appearance.ts';
import type { Appearance, Person } from '../../../data/people/person.ts';
import { longestName, plainName } from '../../../data/people/plain-name.ts';
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

export const nameCommand = defineCommand({
  name: 'name',
  level: 0,
  where: 'private',
  undoable: false,
  usage: '[name...]',
  example: '!name Joan',
  input: z.object({ name: phrase((reader) => reader.text(isLikeAName).trim()) }),
  async handle(turn, { name: typed }) {
    const shown = appearances.get(typed.toLowerCase());
    if (shown) return change(turn, { ...turn.sender, shown });
    if ([...typed].length > longestName) throw new UserError(turn.words.nameTooLong(longestName));
    const name = plainName(typed);
    if (name === null) throw new UserError(turn.words.nameHow());
    return change(turn, { ...turn.sender, name });
  },
});

async function change({ store, words, touch, act }: Turn, { id, name, shown }: Person): Promise<Answer> {
  await act();
  await store.people.appearAs(id, shown);
  if (name !== null) await store.people.rename(id, name);
  for (const { stationId } of await store.rota.activations()) touch(stationId);
  return { text: words.nameNow(name ?? words.somebody(), openName({ name, shown }) ?? words.onePerson()) };
}
