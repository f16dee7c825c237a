import { CompiledQuery, sql } from 'kysely';
import type { Transaction } from './database.ts';
import type { Instant } from './ranges.ts';

/** A table whose rows lose their texts some time after they were settled, and later go themselves; columns and SQL as they are written. */
export interface Fleeting {
  readonly table: 'inbox' | 'outbox';
  readonly cameAt: string;
  /** From when the time runs. */
  readonly settledAt: string;
  readonly isSettled: string;
  /** What is erased; the last stands in every row that has any. */
  readonly texts: readonly [...string[], string];
}

interface Oldest {
  readonly any: Instant | null;
  readonly kept: Instant | null;
}

export function eraser(trx: Transaction, { table, cameAt, settledAt, isSettled, texts }: Fleeting) {
  const hasText = `${texts.at(-1)} is not null`;
  const first = `select min(${cameAt}) from ${table}`;
  /** Asked every minute, and nearly always all the erasing there is to do. */
  const oldestQuery = CompiledQuery.raw(`select (${first}) as "any", (${first} where ${hasText}) as kept`);
  return {
    /** From when the oldest there is, and the oldest with a text, comes; null where there is none. */
    async oldest(): Promise<Oldest> {
      return (await trx.executeQuery(oldestQuery as CompiledQuery<Oldest>)).rows[0] ?? { any: null, kept: null };
    },

    /** Erases the texts of what was settled before `before`, and forgets the rows from before `forgetBefore`. */
    async erase(before: Instant, forgetBefore: Instant): Promise<void> {
      const { any, kept } = await this.oldest();
      if ((kept ?? before) >= before && (any ?? forgetBefore) >= forgetBefore) return;
      const [nothing, settled] = [sql.raw(texts.map((text) => `${text} = null`).join(', ')), sql.raw(isSettled)];
      const [came, done] = [sql.raw(cameAt), sql.raw(settledAt)];
      await sql`update ${sql.table(table)} set ${nothing} where ${came} < ${before} and ${done} < ${before}
        and ${settled} and ${sql.raw(hasText)}`.execute(trx);
      await sql`delete from ${sql.table(table)} where ${came} < ${forgetBefore} and ${settled}`.execute(trx);
    },
  };
}
