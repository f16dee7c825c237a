import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { openOwnStore } from './open-own-store.ts';

/** Copies the store into a new file under the same key, also while the bot runs. Throws ConfigError or StoreError. */
export async function backup(config: Config, file: string): Promise<void> {
  if (existsSync(file))
    throw new ConfigError(`${file} is there already. Choose another name: a backup never overwrites.`);
  const database = await openOwnStore(config);
  await database.copyTo(file);
  await database.close();
  process.stdout.write(`${file} holds a copy now. It opens with the same key; keep the two apart.\n`);
}
