import { z } from 'zod';
import { roleNames } from '../../../data/people/person.ts';
import { defineCommand } from '../../command.ts';
import { codeKey } from './code-key.ts';

export const inviteCommand = defineCommand({
  name: 'invite',
  level: 3,
  where: 'private',
  usage: '<role>',
  example: '!invite pssc',
  input: z.object({ role: z.string().toLowerCase().pipe(z.enum(roleNames)) }),
  async handle({ store, words, now, zone, policy, hash, act }, { role }) {
    const secret = await store.chance.code(8);
    const until = now + policy.chat.inviteForMs;
    await store.people.invite(hash(codeKey(secret)), role, until, await act());
    return { text: words.invited(role, secret, until, zone), level: 3 };
  },
});
