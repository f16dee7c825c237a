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
    const held = await heldHours(turn);
    const awake = new Set((await turn.store.rota.activations()).map(({ stationId }) => stationId));
    const quiet = held.flatMap(({ station }) => (awake.has(station.id) ? [] : [station.id]));
    return { text: turn.words.mine(held, quiet, turn.zone) };
  },
});
