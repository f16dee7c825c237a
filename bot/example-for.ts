import { type Station, unknownStationCode } from '../data/stations/station.ts';
import type { Command } from './command.ts';
import type { Around } from './reader.ts';

/** The station that every example is written with. */
const written = 'HBR';

/** A command's example as it works where it is shown: in a station's room without the station, elsewhere with a real one. */
export function exampleFor({ example, where }: Command, home: Station | null, code: string): string {
  const short = home && where !== 'group' ? example.replace(new RegExp(` ${written}(?= |$)`), '') : example;
  return short.replaceAll(written, home?.code ?? code);
}

/** The example for whoever has just typed words that could not be read. */
export const exampleAround = (command: Command, { home, stations }: Pick<Around, 'home' | 'stations'>): string =>
  exampleFor(
    command,
    home,
    [...stations.codes.values()].find(({ code }) => code !== unknownStationCode)?.code ?? written,
  );
