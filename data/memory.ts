import type Sqlite from 'better-sqlite3';
import type { Tables } from './tables.ts';

type TableName = keyof Tables & string;

/** What was read from the store stays good until somebody writes to a table it was read from. */
export interface Memory {
  /** `key`: what is asked, beside the tables. What comes back is shared: nobody may change it. */
  recall<Value>(name: string, tables: readonly TableName[], key: string, read: () => Promise<Value>): Promise<Value>;
}

/** Reads each time anew. */
export const noMemory: Memory = { recall: (_name, _tables, _key, read) => read() };

/** The minute's look at every station, and what single messages ask in between. */
const answersKept = 36;

interface Kept {
  readonly stamp: string;
  readonly value: unknown;
}

const writing = /^(?:insert into|update|delete from) "?(\w+)/u;
const changesNothing = /^(?:select|begin|commit|savepoint|release|pragma)/u;

/**
 * Keeps the last answers to what was asked of one open file. It sees every statement: one that writes makes what was read
 * from its table stale; one that takes back, or that it does not know, everything.
 */
export class StoreMemory implements Memory {
  readonly #file: Sqlite.Database;
  readonly #written = new Map<string, number>();
  readonly #kept = new Map<string, Kept>();
  #writes = 0;
  #allAt = 0;

  constructor(file: Sqlite.Database) {
    this.#file = file;
  }

  /** To be told of every statement before it runs. */
  note(statement: string): void {
    const text = statement.slice(0, 60).toLowerCase();
    if (changesNothing.test(text)) return;
    const table = writing.exec(text)?.[1];
    this.#writes += 1;
    if (table === undefined) this.#allAt = this.#writes;
    else this.#written.set(table, this.#writes);
  }

  async recall<Value>(
    name: string,
    tables: readonly TableName[],
    key: string,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const stamp = this.#stampOf(tables);
    const question = `${name}:${key}`;
    const kept = this.#kept.get(question);
    this.#kept.delete(question);
    const answer = kept?.stamp === stamp ? kept : { stamp, value: await read() };
    this.#kept.set(question, answer);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > answersKept) this.#kept.delete(oldest);
    return answer.value as Value;
  }

  /** Another process that wrote to the file shows in its version. */
  #stampOf(tables: readonly TableName[]): string {
    const version = this.#file.pragma('data_version', { simple: true });
    return [version, this.#allAt, ...tables.map((table) => this.#written.get(table) ?? 0)].join();
  }
}
