import * as z from 'zod';
import { roleNames } from '../../../data/people/person.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { codeKey } from './code-key.ts';

export const inviteCommand = defineCommand({
  name: 'invite',
  level: 3,
  where: 'private',
  usage: '[role...]',
  example: '!invite pssc',
  input: z.object({
    role: phrase((reader) => ({
      role: reader.keyword(...roleNames),
      rest: reader.text((text) => text === ''),
    })),
  }),
  async handle({ store, words, now, zone, policy, hash, act }, { role: { role, rest } }) {
    if (!role || rest !== '') throw new UserError(words.inviteHow(roleNames));
    const secret = await store.chance.code(8);
    const until = now + policy.chat.inviteForMs;
    await store.invites.add(hash(codeKey(secret)), role, until, await act());
    return { text: words.invited(role, secret, until, zone), level: 3 };
  },
});
