import { z } from 'zod';
import { roleNames } from '../../../data/people/person.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { personNamed } from './person-named.ts';

export const roleCommand = defineCommand({
  name: 'role',
  level: 3,
  undoable: false,
  usage: '<change...>',
  example: '!role @dee pssc',
  input: z.object({
    change: phrase((reader) => ({
      named: reader.named(),
      not: reader.keyword('not', 'no') !== undefined,
      role: reader.keyword(...roleNames),
    })),
  }),
  async handle(turn, { change: { named, not, role } }) {
    const { store, words } = turn;
    if (!named || !role) throw new UserError(words.roleHow(roleNames));
    const person = await personNamed(turn, named, { create: false });
    const name = person.name ?? words.somebody();
    const isLastAdmin = role === 'admin' && (await store.people.holding('admin')).every(({ id }) => id === person.id);
    if (not && isLastAdmin) throw new UserError(words.lastAdmin());
    await turn.act();
    if (not) await store.people.takeRole(person.id, role);
    else await store.people.giveRole(person.id, role);
    return { text: not ? words.roleTaken(name, role) : words.roleGiven(name, role), level: 3 };
  },
});
