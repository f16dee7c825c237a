import * as z from 'zod';
import type { Station } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import { requireDoor } from '../rota/require-door.ts';
import { callOutOnce } from './call-out-once.ts';

const readStations = (reader: Reader): Station[] => {
  const stations = reader.stations();
  reader.keyword('all');
  return stations;
};

export const calloutCommand = defineCommand({
  name: 'callout',
  aliases: ['call-out'],
  level: 1,
  usage: '[stations...]',
  example: '!callout HBR',
  input: z.object({ stations: phrase(readStations) }),
  async handle(turn, { stations }) {
    for (const station of stations) requireDoor(turn, station);
    const answer = await callOutOnce(turn, stations);
    if (!answer) throw new UserError(turn.words.nothingToCallOut(stations));
    return answer;
  },
});
