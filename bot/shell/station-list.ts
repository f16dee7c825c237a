import { machineChance } from '../../data/chance.ts';
import { unknownStationCode } from '../../data/stations/station.ts';
import { openStore } from '../../data/store.ts';
import type { Config } from '../config.ts';
import { withOwnStore } from './open-own-store.ts';

/** Prints a line for each station: code, name, area, jurisdiction. Throws ConfigError or StoreError. */
export async function listStations(config: Config): Promise<void> {
  const stations = await withOwnStore(config, (database) =>
    database.transact((trx) => openStore(trx, machineChance()).stations.all()),
  );
  const known = stations.filter(({ code }) => code !== unknownStationCode);
  for (const { code, name, area, jurisdiction } of known)
    process.stdout.write(`${code}\t${name}\t${area}\t${jurisdiction}\n`);
  if (known.length === 0) process.stderr.write('This store has no stations yet.\n');
}
