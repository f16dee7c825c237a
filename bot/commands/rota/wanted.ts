import * as z from 'zod';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { specialHours } from '../../../data/rota/special-hours.ts';
import type { Station } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { askedRanges } from './asked-hours.ts';
import { requireDoor } from './require-door.ts';

const mostWanted = 20;

const readWanted = (reader: Reader) => {
  const before = reader.station({ trailing: false });
  const people = reader.count();
  return { people, station: before ?? reader.stationOrHome(), hours: reader.hours() };
};

export const wantedCommand = defineCommand({
  name: 'wanted',
  aliases: ['want'],
  level: 1,
  usage: '<people...>',
  example: '!wanted 3 HBR 8pm-11pm',
  input: z.object({ people: phrase(readWanted) }),
  async handle(turn, { people: { people, station, hours } }) {
    if (people === undefined || people < 1 || people > mostWanted) throw new UserError(turn.words.wantedHow());
    requireDoor(turn, station);
    const { store, now, words, zone } = turn;
    const ranges = hours ? askedRanges(turn, await outlookOf(turn, station.id), hours) : [null];
    const kept = hours ? [] : await keptHours(turn, station, people);
    for (const range of ranges)
      await store.stations.set(
        station.id,
        { kind: 'wanted', value: people, from: range?.start ?? now, until: range?.end ?? null },
        await turn.act(),
      );
    turn.touch(station.id);
    return { text: [...ranges.map((range) => words.wantedNow(station, people, range, zone)), ...kept].join('\n') };
  },
});

/** What a number for all hours leaves as it was. */
async function keptHours({ store, now, words, zone }: Turn, station: Station, people: number): Promise<string[]> {
  const special = specialHours(await store.stations.settings(station.id), now);
  const others = special.filter(({ wanted }) => wanted !== people);
  return others.length > 0 ? [words.wantedStays(station, others, zone)] : [];
}
