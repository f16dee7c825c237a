import { z } from 'zod';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { phrase, wholeNumber } from '../../parse-input.ts';
import { askedRanges } from './asked-hours.ts';

export const wantedCommand = defineCommand({
  name: 'wanted',
  aliases: ['want'],
  level: 1,
  usage: '<people> [when...]',
  example: '!wanted 3 HBR 8pm-11pm',
  input: z.object({
    people: wholeNumber(1, 20),
    when: phrase((reader) => ({ station: reader.stationOrHome(), hours: reader.hours() })),
  }),
  async handle(turn, { people, when: { station, hours } }) {
    const { store, now, words, zone } = turn;
    const ranges = hours ? askedRanges(turn, await outlookOf(turn, station.id), hours) : [null];
    for (const range of ranges)
      await store.stations.set(
        station.id,
        { kind: 'wanted', value: people, from: range?.start ?? now, until: range?.end ?? null },
        await turn.act(),
      );
    turn.touch(station.id);
    return { text: ranges.map((range) => words.wantedNow(station, people, range, zone)).join('\n') };
  },
});
