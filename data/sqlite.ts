import Sqlite from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';

export type Synchronous = 'full' | 'off';

/** Takes the write lock at the start, so that a transaction never finds half-way that somebody else writes. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Sqlite.Database;
  readonly #note: (statement: string) => void;

  constructor(database: Sqlite.Database, note: (statement: string) => void) {
    super({ database });
    this.#database = database;
    this.#note = note;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: withStatementCache(this.#database, this.#note) });
  }
}

/** More texts than the queries in the code come only of lists of every length. */
const mostStatements = 500;

/** Statements are prepared once per text, and all anew once there are too many of them. */
function withStatementCache(database: Sqlite.Database, note: (statement: string) => void) {
  const prepared = new Map<string, Sqlite.Statement>();
  return {
    // Called before each run.
    prepare(text: string): Sqlite.Statement {
      note(text);
      const known = prepared.get(text);
      if (known) return known;
      const statement = database.prepare(text);
      if (prepared.size >= mostStatements) prepared.clear();
      prepared.set(text, statement);
      return statement;
    },
    close: () => void database.close(),
  };
}

/**
 * Opens a file with the raw 32-byte key, or makes it, and writes nothing yet. A passphrase would cost 130 ms of key
 * derivation at every start. Throws SqliteError NOTADB alike for a wrong key, a plain file and a foreign one.
 */
export function unlockSqlite(path: string, key: Buffer, options: { readonly?: boolean } = {}): Sqlite.Database {
  const database = new Sqlite(path, {
    timeout: 5_000,
    ...(options.readonly && { readonly: true, fileMustExist: true }),
  });
  try {
    database.pragma("cipher='sqlcipher'");
    database.pragma(`key="x'${key.toString('hex')}'"`);
    database.prepare('select count(*) from sqlite_master').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

export function prepareSqlite(database: Sqlite.Database, synchronous: Synchronous): void {
  database.pragma('journal_mode = wal');
  database.pragma(`synchronous = ${synchronous}`);
  database.pragma('foreign_keys = on');
  database.pragma('secure_delete = on');
}

/** Both at once, for a file that is known to be one's own. */
export function openSqlite(path: string, key: Buffer, synchronous: Synchronous): Sqlite.Database {
  const database = unlockSqlite(path, key);
  prepareSqlite(database, synchronous);
  return database;
}

/** `note` hears of every statement before it runs. */
export const sqliteDialect = (database: Sqlite.Database, note: (statement: string) => void): SqliteDialect =>
  new ImmediateDialect(database, note);
