import { copyFileSync, existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from '../../data/database.ts';
import { clearLease } from '../../data/lease.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { makeFolder } from './open-own-store.ts';

/**
 * Puts a backup where the store belongs and none is. It is tried on a copy first, so that whatever is wrong with it, or
 * with the key, leaves everything as it was. Throws ConfigError or StoreError.
 */
export async function restore(config: Config, file: string): Promise<void> {
  const key = config.readKey();
  refuseOverwriting(config.databasePath);
  if (!existsSync(file)) throw new ConfigError(`There is no file ${file}. Check the path of the backup.`);
  if (statSync(file).size === 0) throw new ConfigError(`${file} is empty, so it is no backup.`);
  makeFolder(dirname(config.databasePath));
  const copy = `${config.databasePath}.restoring`;
  try {
    copyBackup(file, copy);
    await check(copy, key, file);
    linkSync(copy, config.databasePath);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${suffix}`, { force: true });
  }
  process.stdout.write(`${config.databasePath} is ${file} now. Start the bot with the same key.\n`);
}

function refuseOverwriting(path: string): void {
  const there = [path, `${path}-wal`].find((name) => existsSync(name));
  if (there !== undefined)
    throw new ConfigError(
      `${there} is there already, and a store is never overwritten. Stop the bot and move it away first (mv ${there} ${there}.old), or set PORCHLIGHT_DB to another place.`,
    );
}

function copyBackup(file: string, copy: string): void {
  try {
    copyFileSync(file, copy);
  } catch {
    throw new ConfigError(
      `${file} can't be copied to ${copy}. Check that this user may read the one and write the other.`,
    );
  }
}

/** Opens it, reads every page, and forgets who was at work when it was made. */
async function check(path: string, key: Buffer, shownAs: string): Promise<void> {
  const database = await openDatabase({ path, key, shownAs, synchronous: 'full' });
  try {
    database.check();
    await database.transact(clearLease);
  } finally {
    await database.close();
  }
}
