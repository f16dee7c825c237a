import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';

export const stationCommand = defineCommand({
  name: 'station',
  level: 0,
  usage: '[station...]',
  example: '!station HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  async handle({ words, policy }, { station }) {
    return { text: `${words.stationCard(station)}\n${words.ringThere(policy.contacts.backOffice)}` };
  },
});
