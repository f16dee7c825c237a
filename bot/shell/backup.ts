import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../../data/errors.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { withOwnStore } from './open-own-store.ts';

/** Copies the store into a new file under the same key, also while the bot runs. Throws ConfigError or StoreError. */
export async function backup(config: Config, file: string): Promise<void> {
  if (existsSync(file))
    throw new ConfigError(`${file} is there already. Choose another name: a backup never overwrites.`);
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory())
    throw new ConfigError(`There is no folder ${dirname(file)}. Make it first, or choose another place.`);
  await withOwnStore(config, async (database) => {
    try {
      await database.copyTo(file);
      chmodSync(file, 0o600);
    } catch (error) {
      rmSync(file, { force: true });
      throw error instanceof StoreError && isElsewhere(error)
        ? new ConfigError(`${file} can't be made. Choose a folder where this user may write.`)
        : error;
    }
  });
  process.stdout.write(`${file} holds a copy now. It opens with the same key; keep the two apart.\n`);
}

/** The file that could not be opened was the copy, not the store. */
const isElsewhere = ({ cause }: StoreError): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CANTOPEN');
