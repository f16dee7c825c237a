import * as z from 'zod';
import { openReader } from '../../../data/posts/rota-post.ts';
import { drawRota } from '../../../data/posts/rota-text.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import { requireDoor } from './require-door.ts';

/** The rota as anybody may read it, for a group the bot is not in. */
export const pasteCommand = defineCommand({
  name: 'paste',
  level: 1,
  undoable: false,
  usage: '[station...]',
  example: '!paste HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  async handle(turn, { station }) {
    requireDoor(turn, station);
    const { text } = await drawRota(turn, await outlookOf(turn, station.id), { ...openReader, isByHand: true });
    return { text };
  },
});
