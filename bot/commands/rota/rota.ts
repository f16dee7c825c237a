import * as z from 'zod';
import type { Picture } from '../../../data/pictures/picture.ts';
import { rotaPicture } from '../../../data/pictures/rota-picture.ts';
import { cellsToShow, drawRota } from '../../../data/posts/rota-text.ts';
import { type Outlook, outlookOf } from '../../../data/rota/outlook.ts';
import { stationNow } from '../../../data/status/stations-now.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { requireDoor } from './require-door.ts';

const pictureWords = ['picture', 'pic', 'image'] as const;

export const rotaCommand = defineCommand({
  name: 'rota',
  aliases: ['who'],
  level: 0,
  usage: '[what...]',
  example: '!rota HBR',
  input: z.object({
    what: phrase((reader) => {
      const asked = reader.lastKeyword(...pictureWords) ?? reader.keyword(...pictureWords);
      return { station: reader.stationOrHome(), isDrawn: asked !== undefined };
    }),
  }),
  async handle(turn, { what: { station, isDrawn } }) {
    requireDoor(turn, station);
    const outlook = await outlookOf(turn, station.id);
    const isBooked = outlook.signUps.some(({ personId, end }) => personId === turn.sender.id && end > turn.now);
    const reader = {
      level: turn.place.level,
      isBooked: isBooked && turn.place.kind === 'direct',
      atHome: turn.place.station?.id === station.id,
    };
    const { text } = await drawRota(turn, outlook, reader);
    const picture = isDrawn ? await drawnRota(turn, outlook) : null;
    return { text, rotaOf: outlook, ...(picture && { picture }) };
  },
});

/** The same for everybody: counts, and nobody's name. */
const drawnRota = async (turn: Turn, outlook: Outlook): Promise<Picture | null> =>
  rotaPicture(turn, await stationNow(turn, outlook), cellsToShow(outlook, turn.now, turn.zone));
