import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { heldHours } from './held-hours.ts';
import { ownOffers } from './own-offers.ts';

export const mineCommand = defineCommand({
  name: 'mine',
  level: 0,
  where: 'private',
  undoable: false,
  usage: '',
  example: '!mine',
  input: z.object({}),
  async handle(turn) {
    const { words, zone } = turn;
    const offers = await ownOffers(turn);
    const also = offers.length > 0 ? [words.myOffers(offers, zone)] : [];
    return { text: [words.mine(await heldHours(turn), zone), ...also].join('\n') };
  },
});
