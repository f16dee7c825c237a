import * as z from 'zod';
import { drawRota } from '../../../data/posts/rota-text.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';

export const rotaCommand = defineCommand({
  name: 'rota',
  aliases: ['who'],
  level: 0,
  usage: '[station...]',
  example: '!rota HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  async handle(turn, { station }) {
    const outlook = await outlookOf(turn, station.id);
    const isBooked = outlook.signUps.some(({ personId, end }) => personId === turn.sender.id && end > turn.now);
    const reader = {
      level: turn.place.level,
      isBooked: isBooked && turn.place.kind === 'direct',
      atHome: turn.place.station?.id === station.id,
    };
    const { text } = await drawRota(turn, outlook, reader);
    return { text, rotaOf: outlook };
  },
});
