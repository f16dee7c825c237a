import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';

export const stationCommand = defineCommand({
  name: 'station',
  level: 0,
  usage: '[station...]',
  example: '!station HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  async handle({ words, policy, place, zone }, { station }) {
    const { map, backOffice } = policy.contacts;
    const card = words.stationCard(station, { isHere: place.station?.id === station.id, map, zone });
    return { text: `${card}\n${words.ringThere(backOffice)}` };
  },
});
