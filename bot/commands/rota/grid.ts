import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';

const lengths = { '3': 3, '3h': 3, '6': 6, '6h': 6 } as const;

const readGrid = (reader: Reader) => {
  const before = reader.station({ trailing: false });
  const length = reader.keyword('3', '3h', '6', '6h');
  reader.keyword('h', 'hours');
  return { hours: length && lengths[length], station: before ?? reader.stationOrHome() };
};

export const gridCommand = defineCommand({
  name: 'grid',
  level: 1,
  usage: '<hours...>',
  example: '!grid 6h HBR',
  input: z.object({ hours: phrase(readGrid) }),
  async handle(turn, { hours: { hours, station } }) {
    const { store, now, words } = turn;
    if (!hours) throw new UserError(words.gridHow());
    await store.stations.set(station.id, { kind: 'grid', value: hours, from: now, until: null }, await turn.act());
    turn.touch(station.id);
    return { text: words.gridNow(station, hours, (await store.rota.activation(station.id)) !== null) };
  },
});
