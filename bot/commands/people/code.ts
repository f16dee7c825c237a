import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { codeKey } from './code-key.ts';

export const codeCommand = defineCommand({
  name: 'code',
  level: 0,
  where: 'secret',
  undoable: false,
  usage: '<code>',
  example: '!code 7KQ2MPXA',
  input: z.object({ code: z.string() }),
  async handle({ store, sender, words, now, hash, act }, { code }) {
    const role = await store.people.redeem(hash(codeKey(code)), sender.id, now);
    if (!role) throw new UserError(words.codeRefused());
    await act();
    await store.people.giveRole(sender.id, role);
    return { text: words.codeTaken(role) };
  },
});
