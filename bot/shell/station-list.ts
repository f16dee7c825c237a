import { machineChance } from '../../data/chance.ts';
import { type Station, unknownStationCode } from '../../data/stations/station.ts';
import { openStore } from '../../data/store.ts';
import { formatDate } from '../../data/times/format.ts';
import type { Config } from '../config.ts';
import { withOwnStore } from './open-own-store.ts';

/** Prints a table of the stations, by code: what tells them apart, when that was so, and what else is known. Throws ConfigError or StoreError. */
export async function listStations(config: Config): Promise<void> {
  const stations = await withOwnStore(config, (database) =>
    database.transact((trx) => openStore(trx, machineChance()).stations.all()),
  );
  const known = stations.filter(({ code }) => code !== unknownStationCode);
  if (known.length === 0) {
    process.stderr.write('This store has no stations yet. To put some in: porchlight station import FILE\n');
    return;
  }
  const rows = known.map((station) => rowOf(station, config.zone));
  for (const line of tableOf([heads, ...rows])) process.stdout.write(`${line}\n`);
}

const heads = ['CODE', 'NAME', 'AREA', 'FORCE', 'KIND', 'JURISDICTION', 'AS OF', 'KNOWN'];

const rowOf = (station: Station, zone: string): string[] => [
  station.code,
  station.name,
  station.area,
  station.force,
  station.kind,
  station.jurisdiction,
  station.asOf === null ? '' : formatDate(station.asOf, zone),
  [...(station.verified ? [] : ['unconfirmed']), ...knownOf(station)].join(' '),
];

const knownOf = ({ aliases, address, latitude, exits, travel, notes, link }: Station): string[] =>
  Object.entries({ aliases: aliases.length > 0, address, coordinates: latitude !== null, exits, travel, notes, link })
    .filter(([, value]) => Boolean(value))
    .map(([name]) => name);

/** Cells in columns two spaces apart; a column without any is left out. */
function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((_, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    return cells.slice(1).some(Boolean) ? Math.max(...cells.map((cell) => cell.length)) : 0;
  });
  return rows.map((row) =>
    row
      .flatMap((cell, at) => ((widths[at] ?? 0) > 0 ? [cell.padEnd(widths[at] ?? 0)] : []))
      .join('  ')
      .trimEnd(),
  );
}
