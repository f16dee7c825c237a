import { existsSync } from 'node:fs';
import type { Instant } from '../../../data/ranges.ts';
import type { Config } from '../../config.ts';
import { checkBot, checkTime, isAtWork, saidOf } from './bot.ts';
import { checkRoom, checkWriting } from './disk.ts';
import { type Finding, fails, ok, tried, unsure } from './finding.ts';
import { checkHeartbeat } from './heartbeat.ts';
import { type Reading, readStore } from './read-store.ts';

/** What the store says, as far as it can be read. `hasKey`: what is wrong with the key was said already. */
export async function* examineStore(
  { databasePath: path, readKey, heartbeatUrl }: Config,
  hasKey: boolean,
  now: Instant,
): AsyncGenerator<Finding, Reading | null> {
  if (!existsSync(path)) {
    yield unsure(
      'Store',
      `There is none at ${path}. The first command that needs it makes it: porchlight invite admin.`,
    );
    return null;
  }
  yield await tried('Writing', () => checkWriting('Writing', path));
  yield await tried('Disk', () => checkRoom('Disk', path));
  if (!hasKey) {
    yield unsure('Store', `Without its key nobody can tell what is in ${path}.`);
    return null;
  }
  const readings: Reading[] = [];
  yield await tried('Store', () => {
    const reading = readStore(path, readKey());
    if (reading.isStore) readings.push(reading);
    return checkStore('Store', path, reading);
  });
  const [reading] = readings;
  if (!reading) return null;
  yield checkBot('Bot', reading, now);
  yield checkTime('Time', reading, now);
  yield checkHeartbeat('Heartbeat', heartbeatUrl !== null, reading, now);
  for (const network of reading.networks) yield saidOf(network, isAtWork(reading, now));
  return reading;
}

function checkStore(about: string, path: string, { isStore, newer, toCome }: Reading): Finding {
  if (!isStore) return fails(about, `${path} is no Porchlight store. Set PORCHLIGHT_DB to another file.`);
  if (newer.length > 0) return fails(about, `${path} was written by a newer version. Update Porchlight first.`);
  if (toCome > 0) return ok(about, `${path} opens with the key. The next start brings it to this version.`);
  return ok(about, `${path} opens with the key.`);
}
