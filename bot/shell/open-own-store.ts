import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { machineChance } from '../../data/chance.ts';
import { type Database, openDatabase } from '../../data/database.ts';
import { ensureUnknownStation } from '../../data/stations/unknown.ts';
import { openStore } from '../../data/store.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';

/** Opens the installation's store, made if there is none. Throws ConfigError or StoreError. */
export async function openOwnStore(config: Config): Promise<Database> {
  const key = config.readKey();
  makeFolder(dirname(config.databasePath));
  const database = await openDatabase({ path: config.databasePath, key, synchronous: 'full' });
  await database.transact((trx) => ensureUnknownStation(openStore(trx, machineChance())));
  return database;
}

/** Does something with the store that is there, and closes it. Throws ConfigError where there is none. */
export async function withOwnStore<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  config.readKey();
  if (!existsSync(config.databasePath))
    throw new ConfigError(
      `There is no store at ${config.databasePath}. Check PORCHLIGHT_DB and the folder you are in.`,
    );
  const database = await openOwnStore(config);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new ConfigError(
      `The folder ${folder} can't be made. Make it and give this user the right to write there, or set PORCHLIGHT_DB to another place.`,
    );
  }
}
