import * as z from 'zod';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { whatIf } from '../../../data/rota/what-if.ts';
import { unknownStationCode } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';

const most = 999;

/** `12 HBR`, and `12 more people at HBR`. */
function readMore(reader: Reader) {
  const before = reader.station({ trailing: false });
  const more = reader.count();
  while (reader.keyword('more', 'people', 'come', 'came', 'to', 'at'));
  return { more, station: before ?? reader.stationOrHome() };
}

export const whatIfCommand = defineCommand({
  name: 'what-if',
  aliases: ['whatif'],
  level: 1,
  undoable: false,
  usage: '<people...>',
  example: '!what-if 12 HBR',
  input: z.object({ people: phrase(readMore) }),
  async handle(turn, { people: { more, station } }) {
    const { now, zone, words, policy } = turn;
    if (more === undefined || more < 1 || more > most || station.code === unknownStationCode)
      throw new UserError(words.whatIfHow());
    const outlook = await outlookOf(turn, station.id);
    const { count, wanted, gridHours } = outlook;
    const result = whatIf(outlook, more, now, zone, policy.custody);
    return { text: words.whatIf({ station, more, count, result, wanted, gridHours, zone }), level: 1 };
  },
});
