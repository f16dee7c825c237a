import { existsSync, statSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { type ControlledTransaction, Kysely, Migrator, sql } from 'kysely';
import { StoreError } from './errors.ts';
import { migrations } from './migrations/index.ts';
import { openSqlite, type Synchronous, sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** An open transaction; all that a store is ever given. */
export type Transaction = ControlledTransaction<Tables>;

export interface Database {
  /** Runs `work` in one transaction: all of it commits, or none does. Calls wait for each other. */
  transact<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
  /** Writes a copy into a new file, under the same key. */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
  /** Closes the file at once, whatever is under way. */
  abandon(): void;
}

export interface StorePlace {
  /** A path, or `:memory:`. */
  readonly path: string;
  /** 32 bytes. */
  readonly key: Buffer;
  readonly synchronous: Synchronous;
}

/** Opens the store and brings it to this version. Throws StoreError. */
export async function openDatabase(place: StorePlace): Promise<Database> {
  const file = openFile(place);
  const kysely = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  try {
    refuseForeign(file, place.path);
    await migrate(kysely, place.path);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  return {
    transact: (work) => transact(kysely, work),
    copyTo: async (path) => void file.prepare('vacuum into ?').run(path),
    close: () => kysely.destroy(),
    abandon: () => void file.close(),
  };
}

async function transact<T>(kysely: Kysely<Tables>, work: (trx: Transaction) => Promise<T>): Promise<T> {
  const trx = await kysely.startTransaction().execute();
  try {
    const result = await work(trx);
    await trx.commit().execute();
    return result;
  } catch (error) {
    await trx.rollback().execute();
    throw error;
  }
}

function openFile({ path, key, synchronous }: StorePlace): Sqlite.Database {
  const existed = path !== ':memory:' && existsSync(path) && statSync(path).size > 0;
  try {
    return openSqlite(path, key, synchronous);
  } catch (error) {
    throw new StoreError(whyNotOpened(path, existed, error), { cause: error });
  }
}

function whyNotOpened(path: string, existed: boolean, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB')
    return `${path} can't be read with this key: either the key is wrong, or the file is not a Porchlight store. Nothing was changed; check PORCHLIGHT_KEY and PORCHLIGHT_DB.`;
  if (code.startsWith('SQLITE_CORRUPT'))
    return `${path} is damaged. Nothing was changed; restore the last backup with \`porchlight restore\`.`;
  if (code.startsWith('SQLITE_BUSY')) return `${path} is in use by another program. Stop that one first.`;
  return existed
    ? `${path} can't be written. Give this user the right to write to the file and its folder.`
    : `${path} can't be made. Make its folder and give this user the right to write there, or set PORCHLIGHT_DB to another place.`;
}

/** A database of something else, under a key that happens to fit, is left alone. */
function refuseForeign(file: Sqlite.Database, path: string): void {
  const names = file.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  if (names.length > 0 && !names.includes('kysely_migration'))
    throw new StoreError(
      `${path} is a database, but not a Porchlight store. Nothing was changed; set PORCHLIGHT_DB to another file.`,
    );
}

async function migrate(kysely: Kysely<Tables>, path: string): Promise<void> {
  const done = await migrated(kysely);
  const newer = done.filter((name) => !(name in migrations));
  if (newer.length > 0)
    throw new StoreError(
      `${path} was written by a newer version of Porchlight (${newer.join(', ')}). Nothing was changed; update Porchlight first.`,
    );
  if (done.length === Object.keys(migrations).length) return;
  const { error } = await new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) throw new StoreError(`${path} can't be brought to this version: ${String(error)}`, { cause: error });
}

async function migrated(kysely: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where name = 'kysely_migration'`.execute(
    kysely,
  );
  if (rows.length === 0) return [];
  return (await sql<{ name: string }>`select name from kysely_migration`.execute(kysely)).rows.map((row) => row.name);
}
