import { z } from 'zod';
import { defineCommand } from '../../command.ts';

export const myDataCommand = defineCommand({
  name: 'mydata',
  level: 0,
  where: 'private',
  undoable: false,
  usage: '',
  example: '!mydata',
  input: z.object({}),
  async handle({ store, sender, now, words, zone }) {
    const addresses = await store.people.addresses(sender.id);
    const data = {
      name: sender.name ?? words.somebody(),
      shown: sender.shown,
      networks: addresses.map(({ network }) => network),
      roles: [...sender.roles].sort(),
      hours: (await store.rota.of(sender.id, now)).length,
      agreed: await store.people.agreedAt(sender.id),
    };
    return { text: words.myData(data, zone) };
  },
});
