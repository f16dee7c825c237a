import * as z from 'zod';
import { defineCommand } from '../../command.ts';

export const myDataCommand = defineCommand({
  name: 'mydata',
  level: 0,
  where: 'private',
  undoable: false,
  usage: '',
  example: '!mydata',
  input: z.object({}),
  async handle({ store, sender, now, words, zone, policy }) {
    const data = {
      ...(await store.kept.of(sender.id, now)),
      name: sender.name ?? words.somebody(),
      shown: sender.shown,
      networks: (await store.people.addresses(sender.id)).map(({ network }) => network),
      roles: [...sender.roles].sort(),
      isOnDuty: (await store.duties.running(now)).some(({ personId }) => personId === sender.id),
      agreed: await store.people.agreedAt(sender.id),
      textsMs: policy.retention.textsMs,
    };
    return { text: words.myData(data, zone) };
  },
});
