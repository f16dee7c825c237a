import * as z from 'zod';
import { typedOver } from '../../../data/posts/tap.ts';
import { book } from '../../../data/rota/book.ts';
import type { Station } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Hours } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { askedRanges } from './asked-hours.ts';
import { bookingAnswer } from './booking-answer.ts';
import { openOutlook } from './open-outlook.ts';

export const inCommand = defineCommand({
  name: 'in',
  aliases: ['join'],
  level: 0,
  usage: '<hours...>',
  example: '!in HBR 8pm-11pm',
  input: z.object({ hours: phrase((reader) => ({ station: reader.stationOrHome(), hours: reader.hours() })) }),
  async handle(turn, { hours: { station, hours } }) {
    if (!hours) throw new UserError(turn.words.noHours());
    return { text: await signUp(turn, station, hours) };
  },
});

async function signUp(turn: Turn, station: Station, hours: Hours): Promise<string> {
  const outlook = await openOutlook(turn, station);
  const asked = askedRanges(turn, outlook, hours);
  const booked = await book(turn, outlook, { personId: turn.sender.id, asked, act: turn.act });
  await typedOver(turn, station.id, turn.sender.id, asked);
  turn.touch(station.id);
  return bookingAnswer(turn, outlook, booked);
}
