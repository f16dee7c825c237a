import { existsSync, statSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { type ControlledTransaction, Kysely, Migrator } from 'kysely';
import { StoreError } from './errors.ts';
import { type Memory, StoreMemory } from './memory.ts';
import { migrations } from './migrations/index.ts';
import { prepareSqlite, type Synchronous, sqliteDialect, unlockSqlite } from './sqlite.ts';
import { isStoreProblem, whyItFailed, whyNotOpened } from './store-problem.ts';
import type { Tables } from './tables.ts';

/** An open transaction; all that a store is ever given. */
export type Transaction = ControlledTransaction<Tables>;

export interface Database {
  readonly memory: Memory;
  /** Runs `work` in one transaction: all of it commits, or none does. Calls wait for each other. */
  transact<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
  /** Writes a copy into a new file, under the same key. */
  copyTo(path: string): Promise<void>;
  /** Reads every page. Throws StoreError where one is damaged. */
  check(): void;
  /** Nobody else may have the store open. */
  rekey(key: Buffer): void;
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
  /** What errors call it, where that is not the path. */
  readonly shownAs?: string;
}

/** Opens the store and brings it to this version. Whatever is not a store of this version stays as it is. Throws StoreError. */
export async function openDatabase(place: StorePlace): Promise<Database> {
  const shown = place.shownAs ?? place.path;
  const file = openFile(place, shown);
  const memory = new StoreMemory(file);
  const kysely = new Kysely<Tables>({ dialect: sqliteDialect(file, (statement) => memory.note(statement)) });
  try {
    if (migrated(file).length < Object.keys(migrations).length) await migrate(kysely, shown);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  return {
    memory,
    transact: (work) => explained(shown, () => transact(kysely, work)),
    copyTo: (path) => explained(shown, async () => void file.prepare('vacuum into ?').run(path)),
    check: () => checkPages(file, shown),
    rekey: (key) => rekey(file, key, shown),
    close: () => kysely.destroy(),
    abandon: () => void file.close(),
  };
}

async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isStoreProblem(error) ? whyItFailed(path, error) : error;
  }
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

function openFile({ path, key, synchronous }: StorePlace, shown: string): Sqlite.Database {
  const existed = path !== ':memory:' && existsSync(path) && statSync(path).size > 0;
  let file: Sqlite.Database | undefined;
  try {
    file = unlockSqlite(path, key);
    refuseForeign(file, shown);
    refuseNewer(file, shown);
    prepareSqlite(file, synchronous);
    return file;
  } catch (error) {
    file?.close();
    throw error instanceof StoreError ? error : whyNotOpened(shown, existed, error);
  }
}

const tablesOf = (file: Sqlite.Database): unknown[] =>
  file.prepare("select name from sqlite_master where type = 'table'").pluck().all();

/** A database of something else, under a key that happens to fit, is left alone. */
function refuseForeign(file: Sqlite.Database, path: string): void {
  const names = tablesOf(file);
  if (names.length > 0 && !names.includes('kysely_migration'))
    throw new StoreError(
      `${path} is a database, but not a Porchlight store. Nothing was changed; set PORCHLIGHT_DB to another file.`,
    );
}

const migrated = (file: Sqlite.Database): string[] =>
  tablesOf(file).includes('kysely_migration')
    ? (file.prepare('select name from kysely_migration').pluck().all() as string[])
    : [];

function refuseNewer(file: Sqlite.Database, path: string): void {
  const newer = migrated(file).filter((name) => !(name in migrations));
  if (newer.length > 0)
    throw new StoreError(
      `${path} was written by a newer version of Porchlight (${newer.join(', ')}). Nothing was changed; update Porchlight first.`,
    );
}

async function migrate(kysely: Kysely<Tables>, path: string): Promise<void> {
  const { error } = await new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) throw new StoreError(`${path} can't be brought to this version: ${String(error)}`, { cause: error });
}

function checkPages(file: Sqlite.Database, path: string): void {
  try {
    const found = file.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(String(found));
  } catch (error) {
    throw whyItFailed(path, error);
  }
}

/** Pages can be written under another key only outside WAL. */
function rekey(file: Sqlite.Database, key: Buffer, path: string): void {
  try {
    file.pragma('journal_mode = delete');
    file.pragma(`rekey="x'${key.toString('hex')}'"`);
    file.pragma('journal_mode = wal');
  } catch (error) {
    throw whyItFailed(path, error);
  }
}
