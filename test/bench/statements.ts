import Sqlite from 'better-sqlite3';
import { prepareSqlite, unlockSqlite } from '../../data/sqlite.ts';
import { key } from './night.ts';

/** One statement that the bot executed: its words, what was filled in, and whether it reads rows. */
export interface Executed {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly reads: boolean;
}

interface Native {
  readonly source: string;
  all(parameters: readonly unknown[]): unknown;
  run(parameters: readonly unknown[]): unknown;
}

const native = (): Native => {
  const database = new Sqlite(':memory:');
  const prototype = Object.getPrototypeOf(database.prepare('select 1')) as Native;
  database.close();
  return prototype;
};

/** Every statement that `work` executes, of whatever store, in order. */
export async function recordStatements(work: () => Promise<void>): Promise<Executed[]> {
  const statement = native();
  const { all, run } = statement;
  const executed: Executed[] = [];
  const noting = (method: Native['all'], reads: boolean) =>
    function (this: Native, parameters: readonly unknown[] = []) {
      executed.push({ sql: this.source, parameters, reads });
      return method.call(this, parameters);
    };
  Object.assign(statement, { all: noting(all, true), run: noting(run, false) });
  try {
    await work();
  } finally {
    Object.assign(statement, { all, run });
  }
  return executed;
}

/** Bare better-sqlite3 on a file of the same kind, every statement prepared once. */
export class Replay {
  readonly #database: Sqlite.Database;
  readonly #prepared = new Map<string, Sqlite.Statement>();

  constructor(path: string) {
    this.#database = unlockSqlite(path, key);
    prepareSqlite(this.#database, 'full');
  }

  run(executed: readonly Executed[]): void {
    for (const { sql, parameters, reads } of executed) {
      const statement = this.#statement(sql);
      if (reads) statement.all(parameters);
      else statement.run(parameters);
    }
  }

  #statement(sql: string): Sqlite.Statement {
    const known = this.#prepared.get(sql) ?? this.#database.prepare(sql);
    this.#prepared.set(sql, known);
    return known;
  }

  close(): void {
    this.#database.close();
  }
}
