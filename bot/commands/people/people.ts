import * as z from 'zod';
import { levelOf } from '../../../data/people/person.ts';
import { defineCommand } from '../../command.ts';

export const peopleCommand = defineCommand({
  name: 'people',
  level: 3,
  where: 'private',
  undoable: false,
  usage: '',
  example: '!people',
  input: z.object({}),
  async handle({ store, words, act }) {
    await act();
    const holders = (await store.people.withRoles()).map((person) => ({
      name: person.name ?? words.somebody(),
      roles: [...person.roles].sort(),
      level: levelOf(person),
    }));
    const ordered = holders.toSorted((a, b) => b.level - a.level || a.name.localeCompare(b.name, 'en'));
    return { text: words.people(ordered), level: 3 };
  },
});
