import { z } from 'zod';
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
    const holders = await store.people.withRoles();
    return {
      text: words.people(
        holders.map(({ name, roles }) => ({ name: name ?? words.somebody(), roles: [...roles].sort() })),
      ),
      level: 3,
    };
  },
});
