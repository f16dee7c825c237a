import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Ref } from './refs.ts';

/** An arrestee's lasting handle; what is known of them is in the ledger, their words in `detail`. */
export interface ArresteeRecord {
  readonly id: string;
  readonly ref: Ref;
}

/** Who is in the book, by their refs. */
export const arresteeStore = (trx: Transaction, chance: Chance) => {
  const records = () =>
    trx
      .selectFrom('arrestee')
      .innerJoin('station', 'station.id', 'arrestee.code_station_id')
      .select(['arrestee.id', 'arrestee.number', 'station.code']);
  type Row = Awaited<ReturnType<ReturnType<typeof records>['execute']>>[number];
  const toRecord = (row: Row): ArresteeRecord => ({
    id: row.id,
    ref: { code: row.code, number: row.number },
  });

  return {
    /** The next ref of a station; a number is never used twice. */
    async newArrestee(codeStationId: string): Promise<ArresteeRecord> {
      const id = await chance.id();
      const last = await trx
        .selectFrom('arrestee')
        .select((select) => select.fn.max('number').as('number'))
        .where('code_station_id', '=', codeStationId)
        .executeTakeFirst();
      await trx
        .insertInto('arrestee')
        .values({ id, code_station_id: codeStationId, number: (last?.number ?? 0) + 1 })
        .execute();
      return toRecord(await records().where('arrestee.id', '=', id).executeTakeFirstOrThrow());
    },

    /** Everything kept in words about everybody in the book: names, descriptions and notes. */
    async wordsOfAll(): Promise<{ readonly refId: string; readonly id: string; readonly text: string }[]> {
      const rows = await trx
        .selectFrom('detail')
        .innerJoin('arrestee', 'arrestee.id', 'detail.subject')
        .select(['arrestee.id as refId', 'detail.id', 'detail.text'])
        .orderBy('detail.id')
        .execute();
      return rows.flatMap(({ text, ...row }) => (text === null ? [] : { ...row, text }));
    },

    async byRef({ code, number }: Ref): Promise<ArresteeRecord | null> {
      const row = await records()
        .where('station.code', '=', code)
        .where('arrestee.number', '=', number)
        .executeTakeFirst();
      return row ? toRecord(row) : null;
    },

    async byIds(ids: readonly string[]): Promise<Map<string, ArresteeRecord>> {
      if (ids.length === 0) return new Map();
      const rows = await records()
        .where('arrestee.id', 'in', [...new Set(ids)])
        .execute();
      return new Map(rows.map((row) => [row.id, toRecord(row)]));
    },
  };
};
