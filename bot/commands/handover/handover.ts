import * as z from 'zod';
import { gatherHandover } from '../../../data/handover/gather.ts';
import { isOrdinary } from '../../../data/stations/ordinary-words.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Named, Reader } from '../../reader.ts';
import { shiftOf } from '../people/shift.ts';
import { askToTakeOver } from './ask-to-take-over.ts';

/** `handover of keys` is talk. */
const mayBeName = (text: string): boolean => text === '' || text.split(' ').every((word) => !isOrdinary(word));

function readReceiver(reader: Reader): Named | undefined {
  reader.keyword('to');
  const named = reader.named();
  const name = named ? '' : reader.text(mayBeName);
  return named ?? (name === '' ? undefined : { name, mentioned: false });
}

/** All that the next coordinator has to know; one who is named is asked to take over. */
export const handoverCommand = defineCommand({
  name: 'handover',
  level: 1,
  usage: '[to...]',
  example: '!handover',
  input: z.object({ to: phrase(readReceiver) }),
  async handle(turn, { to }) {
    if (!to) await turn.act({ undoable: false });
    const handover = await gatherHandover(turn, await shiftOf(turn, turn.sender.id));
    const text = turn.words.handover(handover, turn.now, turn.zone);
    return { text: to ? await askToTakeOver(turn, to, text) : text, level: 1 };
  },
});
