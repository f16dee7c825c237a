import { z } from 'zod';
import { defineCommand } from '../../command.ts';

export const mineCommand = defineCommand({
  name: 'mine',
  level: 0,
  where: 'private',
  usage: '',
  example: '!mine',
  input: z.object({}),
  async handle({ store, sender, now, words, zone }) {
    const stations = new Map((await store.stations.all()).map((station) => [station.id, station]));
    const held = (await store.rota.of(sender.id, now)).flatMap((range) => {
      const station = stations.get(range.stationId);
      return station ? [{ station, range }] : [];
    });
    return { text: words.mine(held, zone) };
  },
});
