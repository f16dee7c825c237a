import { z } from 'zod';
import { book } from '../../../data/rota/book.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Hours } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { askedRanges } from './asked-hours.ts';
import { bookingAnswer } from './booking-answer.ts';

export const inCommand = defineCommand({
  name: 'in',
  aliases: ['join'],
  level: 0,
  usage: '<hours...>',
  example: '!in 8pm-11pm',
  input: z.object({ hours: phrase((reader) => ({ station: reader.stationOrHome(), hours: reader.hours() })) }),
  async handle(turn, { hours: { station, hours } }) {
    if (!hours) throw new UserError(turn.words.noHours());
    return { text: await signUp(turn, station, hours) };
  },
});

async function signUp(turn: Turn, station: Station, hours: Hours): Promise<string> {
  const outlook = await outlookOf(turn, station.id);
  if (!outlook.activation) throw new UserError(turn.words.quietStation(station, await needingHelp(turn)));
  const booked = await book(turn, outlook, turn.sender.id, askedRanges(turn, outlook, hours), turn.act);
  turn.touch(station.id);
  return bookingAnswer(turn, station, booked, await turn.store.stations.all());
}

/** The stations that are taking sign-ups now. */
async function needingHelp({ store }: Turn): Promise<Station[]> {
  const awake = new Set((await store.rota.activations()).map(({ stationId }) => stationId));
  return (await store.stations.all()).filter(({ id, code }) => awake.has(id) && code !== 'UNK');
}
