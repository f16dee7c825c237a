import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { heldHours } from './held-hours.ts';

export const mineCommand = defineCommand({
  name: 'mine',
  level: 0,
  where: 'private',
  undoable: false,
  usage: '',
  example: '!mine',
  input: z.object({}),
  async handle(turn) {
    return { text: turn.words.mine(await heldHours(turn), turn.zone) };
  },
});
