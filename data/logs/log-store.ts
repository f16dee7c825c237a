import type { Selectable } from 'kysely';
import type { Transaction } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { LogDeed, LogEntry, LogItem } from './log-item.ts';

const toEntry = (row: Selectable<Tables['log_entry']>): LogEntry => ({
  number: row.number,
  deed: row.deed,
  at: row.at,
  saidBy: row.said_by,
  ownerId: row.owner_id,
  textId: row.text_id,
});

/** The call log. An entry takes the place of its item's last one, so that taking it back brings that one back. */
export const logStore = (trx: Transaction) => {
  /** Each item by its last entry, with what it was when it was logged. */
  const standing = () =>
    trx
      .selectFrom('log_entry as last')
      .innerJoin('log_entry as first', (join) =>
        join.onRef('first.number', '=', 'last.number').on('first.deed', '=', 'logged'),
      )
      .where('last.dropped_by', 'is', null)
      .select(['last.number', 'last.deed', 'last.owner_id', 'last.at', 'first.at as logged_at', 'first.text_id']);
  type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

  const toItem = (row: Row): LogItem => ({
    number: row.number,
    ownerId: row.owner_id,
    deed: row.deed as LogDeed,
    at: row.at,
    loggedAt: row.logged_at,
    textId: row.text_id,
  });

  return {
    /** The number a next item would get; numbers are never reused. */
    async nextNumber(): Promise<number> {
      const row = await trx
        .selectFrom('log_entry')
        .select((select) => select.fn.max('number').as('number'))
        .executeTakeFirst();
      return (row?.number ?? 0) + 1;
    },

    async add(entry: LogEntry, act: number): Promise<void> {
      await trx
        .updateTable('log_entry')
        .set({ dropped_by: act })
        .where('number', '=', entry.number)
        .where('dropped_by', 'is', null)
        .execute();
      await trx
        .insertInto('log_entry')
        .values({
          number: entry.number,
          deed: entry.deed,
          at: entry.at,
          said_by: entry.saidBy,
          owner_id: entry.ownerId,
          text_id: entry.textId,
          made_by: act,
          dropped_by: null,
        })
        .execute();
    },

    /** What is not done, the oldest first. */
    async open(): Promise<LogItem[]> {
      return (await standing().where('last.deed', '<>', 'done').orderBy('last.number').execute()).map(toItem);
    },

    /** Done or not, the newest first. */
    async latest(count: number): Promise<LogItem[]> {
      return (await standing().orderBy('last.number', 'desc').limit(count).execute()).map(toItem);
    },

    async byNumber(number: number): Promise<LogItem | null> {
      const row = await standing().where('last.number', '=', number).executeTakeFirst();
      return row ? toItem(row) : null;
    },

    /** All that became of an item and was not taken back, in order. */
    async history(number: number): Promise<LogEntry[]> {
      const rows = await trx
        .selectFrom('log_entry')
        .leftJoin('audit', 'audit.seq', 'log_entry.made_by')
        .selectAll('log_entry')
        .where('number', '=', number)
        .where('audit.undone_by', 'is', null)
        .orderBy('log_entry.seq')
        .execute();
      return rows.map(toEntry);
    },

    /** What one command wrote. */
    async writtenBy(act: number): Promise<LogEntry[]> {
      return (await trx.selectFrom('log_entry').selectAll().where('made_by', '=', act).orderBy('seq').execute()).map(
        toEntry,
      );
    },
  };
};
