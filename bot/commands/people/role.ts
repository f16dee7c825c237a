import * as z from 'zod';
import { type Person, type Role, roleNames } from '../../../data/people/person.ts';
import { mayBeOnDuty } from '../../../data/people/shift.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { personNamed } from './person-named.ts';
import { takeOffDuty } from './take-off-duty.ts';

export const roleCommand = defineCommand({
  name: 'role',
  level: 3,
  where: 'private',
  undoable: false,
  usage: '[change...]',
  example: '!role @dee pssc',
  input: z.object({
    change: phrase((reader) => ({
      named: reader.named(),
      not: reader.keyword('not', 'no') !== undefined,
      role: reader.keyword(...roleNames),
      rest: reader.text((text) => text === ''),
    })),
  }),
  async handle(turn, { change: { named, not, role, rest } }) {
    if (!named || !role || rest !== '') throw new UserError(turn.words.roleHow(roleNames));
    const person = await personNamed(turn, named, { create: false });
    return not ? take(turn, person, role) : give(turn, person, role);
  },
});

async function give({ store, words, act }: Turn, person: Person, role: Role): Promise<Answer> {
  const name = person.name ?? words.somebody();
  if (person.roles.has(role)) throw new UserError(words.roleAlready(name, role));
  await act();
  await store.people.giveRole(person.id, role);
  const hint = person.reachable ? [] : [words.notMetYet(name)];
  return { text: [words.roleGiven(name, role), ...hint].join('\n'), level: 3 };
}

async function take(turn: Turn, person: Person, role: Role): Promise<Answer> {
  const { store, words } = turn;
  const name = person.name ?? words.somebody();
  if (!person.roles.has(role)) throw new UserError(words.notTheirRole(name, role));
  if (role === 'admin' && (await store.people.holding('admin')).length === 1) throw new UserError(words.lastAdmin());
  await turn.act();
  await store.people.takeRole(person.id, role);
  const left = { ...person, roles: new Set([...person.roles].filter((held) => held !== role)) };
  const off = mayBeOnDuty(left) ? [] : await takeOffDuty(turn, left);
  return { text: [words.roleTaken(name, role), ...off].join('\n'), level: 3 };
}
