import * as z from 'zod';
import { defineCommand } from '../../command.ts';

export const agreeCommand = defineCommand({
  name: 'agree',
  level: 0,
  where: 'private',
  undoable: false,
  usage: '',
  example: '!agree',
  input: z.object({}),
  async handle({ store, sender, now, words, zone, policy, act }) {
    const before = await store.people.agreedAt(sender.id);
    if (before !== null) return { text: words.agreedAlready(before, zone) };
    await act();
    await store.people.agree(sender.id, now);
    return { text: `${words.agreed()}\n${words.agreement(policy.contacts)}` };
  },
});
