import * as z from 'zod';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import { stateFact } from './state-fact.ts';

const most = 999;
const roughly = ['about', 'around', 'roughly', 'maybe', 'approx', 'still'] as const;

/** `4-6`, and `4 to 6`. */
function readRange(reader: Reader): { readonly least: number; readonly most: number } | undefined {
  reader.keyword(...roughly);
  if (reader.keyword('none', 'nobody')) return { least: 0, most: 0 };
  const range = reader.countRange();
  const least = range?.least ?? reader.count();
  if (least === undefined || (range && range.most !== range.least)) return range;
  const to = reader.attempt(() => (reader.keyword('to', '-', 'or') ? reader.count() : undefined));
  return { least, most: to ?? least };
}

export const insideCommand = defineCommand({
  name: 'inside',
  aliases: ['held'],
  level: 0,
  ofPeople: true,
  usage: '<count...>',
  example: '!inside HBR 4-6',
  input: z.object({
    count: phrase((reader) => {
      const before = reader.station({ trailing: false });
      const range = readRange(reader);
      return { range, station: before ?? reader.stationOrHome() };
    }),
  }),
  async handle(turn, { count: { range, station } }) {
    if (!range || range.least > range.most || range.most > most) throw new UserError(turn.words.insideHowMany());
    const fact = await stateFact(turn, station.id, turn.saidAt, { kind: 'head-count', ...range });
    const { count: inside, held } = await outlookOf(turn, station.id);
    const isAll = inside.least === range.least && inside.most === range.most;
    return {
      text: [
        turn.words.insideThanks(range.least, range.most, station, fact),
        ...(isAll ? [] : [turn.words.altogether(inside.least, inside.most)]),
        ...(range.most === 0 && held.length > 0 && turn.level >= 1 ? [turn.words.confirmNobody(station)] : []),
      ].join(' '),
    };
  },
});
