import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finding, fails, ok, unsure } from './finding.ts';

/** The store lies in several files while it is open. */
export const filesOf = (path: string): string[] =>
  [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));

export function checkWriting(about: string, path: string): Finding {
  const closed = [dirname(path), ...filesOf(path)].find((file) => !isWritable(file));
  if (closed === undefined) return ok(about, 'This user may write to the store.');
  return fails(
    about,
    `This user may not write to ${closed}. Run the doctor as the user that the bot runs as, or give that user the file (chown).`,
  );
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const megabyte = 1_000_000;

export function checkRoom(about: string, path: string): Finding {
  const { bavail, bsize } = statfsSync(dirname(path));
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < 100) return fails(about, `${free} MB are left. Make room: with none left the bot can store nothing.`);
  if (free < 1_000) return unsure(about, `${free} MB are left. Make room soon.`);
  return ok(about, `${Math.floor(free / 1_000)} GB are left.`);
}
