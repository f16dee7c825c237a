import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { stateFact } from './state-fact.ts';

const most = 999;

export const insideCommand = defineCommand({
  name: 'inside',
  aliases: ['held'],
  level: 0,
  usage: '<count...>',
  example: '!inside 4-6',
  input: z.object({
    count: phrase((reader) => {
      const before = reader.station({ trailing: false });
      const range = reader.countRange();
      return { range, station: before ?? reader.stationOrHome() };
    }),
  }),
  async handle(turn, { count: { range, station } }) {
    if (!range || range.least > range.most || range.most > most) throw new UserError(turn.words.insideHowMany());
    const fact = await stateFact(turn, station.id, turn.now, { kind: 'head-count', ...range });
    return { text: turn.words.insideThanks(range.least, range.most, station, fact) };
  },
});
