import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as z from 'zod';
import { StoreError } from '../../../data/errors.ts';
import { migrations } from '../../../data/migrations/index.ts';
import { unlockSqlite } from '../../../data/sqlite.ts';
import { whyNotOpened } from '../../../data/store-problem.ts';

const room = z.object({
  chatId: z.string(),
  kind: z.enum(['station', 'coordinators', 'backoffice', 'callout']),
  code: z.string().nullable(),
});
const lease = z.object({ holder: z.string(), until: z.number() });
const network = z.object({
  name: z.string(),
  state: z.string(),
  advice: z.string(),
  since: z.number(),
  until: z.number().nullable(),
});

const auditor = z.object({ ranAt: z.number(), content: z.number(), beatAt: z.number().nullable() });

export type LinkedRoom = z.infer<typeof room>;
export type Lease = z.infer<typeof lease>;
/** What a network was like when the bot last had something to say of it. */
export type NetworkSaid = z.infer<typeof network>;

/** What the doctor wants to know of a store. A table that its version does not have is empty. */
export interface Reading {
  readonly isStore: boolean;
  /** Migrations of a newer version, and how many of this one are still to be made. */
  readonly newer: readonly string[];
  readonly toCome: number;
  readonly lease: Lease | undefined;
  /** Those on Signal. */
  readonly rooms: readonly LinkedRoom[];
  readonly networks: readonly NetworkSaid[];
  /** When somebody outside was last told that all is well, and whether the auditor is content, in ms; undefined: it never looked. */
  readonly auditor: z.infer<typeof auditor> | undefined;
  /** When something was last taken in, in ms. */
  readonly heardAt: number | null;
}

/** Reads a store that a bot may be at work on, and leaves every file as it is. Throws StoreError. */
export function readStore(path: string, key: Buffer): Reading {
  if (existsSync(`${path}-wal`)) return readFile(path, path, key);
  // SQLite leaves files of its own beside a store that nobody else has open, so a copy is read instead.
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-doctor-'));
  try {
    const copy = join(folder, 'store.db');
    copyStore(path, copy);
    return readFile(copy, path, key);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyStore(path: string, copy: string): void {
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
  } catch (error) {
    throw new StoreError(`${path} can't be read. Check that it is a file, and that this user may read it.`, {
      cause: error,
    });
  }
}

function readFile(path: string, shownAs: string, key: Buffer): Reading {
  let file: Sqlite.Database | undefined;
  try {
    file = unlockSqlite(path, key, { readonly: true });
    return readingOf(file);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw whyNotOpened(shownAs, true, error);
    throw new StoreError(`${shownAs} holds what this version of Porchlight does not know. Update it.`, {
      cause: error,
    });
  } finally {
    file?.close();
  }
}

function readingOf(file: Sqlite.Database): Reading {
  const tables = new Set(file.prepare("select name from sqlite_master where type = 'table'").pluck().all());
  const rows = (table: string, query: string) => (tables.has(table) ? rowsOf(file, query) : []);
  const made = rows('kysely_migration', 'select name from kysely_migration') as { name: string }[];
  const known = Object.keys(migrations);
  return {
    isStore: tables.has('kysely_migration'),
    newer: made.map(({ name }) => name).filter((name) => !known.includes(name)),
    toCome: known.filter((name) => !made.some((one) => one.name === name)).length,
    lease: z.array(lease).parse(rows('lease', 'select holder, until from lease'))[0],
    rooms: z.array(room).parse(rows('room_address', roomQuery)),
    networks: z
      .array(network)
      .parse(rows('network', 'select name, state, advice, since, until from network order by name')),
    auditor: z
      .array(auditor)
      .parse(rows('auditor', 'select ran_at as ranAt, content, beat_at as beatAt from auditor'))[0],
    heardAt: z.array(heard).parse(rows('inbox', 'select max(received_at) as at from inbox'))[0]?.at ?? null,
  };
}

/** Of a version with other columns nothing. */
function rowsOf(file: Sqlite.Database, query: string): unknown[] {
  try {
    return file.prepare(query).all();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR') return [];
    throw error;
  }
}

const heard = z.object({ at: z.number().nullable() });

const roomQuery = `
  select a.chat_id as chatId, r.kind as kind, s.code as code
  from room_address a join room r on r.id = a.room_id left join station s on s.id = r.station_id
  where a.network = 'signal' and r.kind <> 'unlinked'
  order by r.kind, s.code, a.chat_id`;
