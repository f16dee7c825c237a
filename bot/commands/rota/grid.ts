import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';

export const gridCommand = defineCommand({
  name: 'grid',
  level: 1,
  usage: '<hours> [station...]',
  example: '!grid 6h HBR',
  input: z.object({
    hours: z
      .string()
      .regex(/^[36] ?h?$/i)
      .transform((text) => Number.parseInt(text, 10)),
    station: phrase((reader) => reader.stationOrHome()),
  }),
  async handle(turn, { hours, station }) {
    const { store, now, words } = turn;
    await store.stations.set(station.id, { kind: 'grid', value: hours, from: now, until: null }, await turn.act());
    turn.touch(station.id);
    return { text: words.gridNow(station, hours, (await store.rota.activation(station.id)) !== null) };
  },
});
