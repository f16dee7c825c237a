import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Fact, FactBody, Sureness } from './fact.ts';
import type { Ref } from './refs.ts';

/** An arrestee's lasting handle; what is known of them is in the ledger, their words in `detail`. */
export interface ArresteeRecord {
  readonly id: string;
  readonly ref: Ref;
}

export type NewFact = Omit<Fact, 'seq'> & { readonly act: number };

type FactRow = Selectable<Tables['fact']>;

const toFact = (row: FactRow): Fact => ({
  seq: row.seq,
  stationId: row.station_id,
  happenedAt: row.happened_at,
  heardAt: row.heard_at,
  saidBy: row.said_by,
  vetted: row.vetted === 1,
  sure: row.sure as Sureness,
  body: JSON.parse(row.body) as FactBody,
});

const inOrder = (rows: readonly FactRow[]): Fact[] => rows.map(toFact).sort((a, b) => a.seq - b.seq);

export const custodyStore = (trx: Transaction, chance: Chance) => {
  /** What was told of no person, where and since these facts were: it may take one of them back, or be a release matched with one. */
  const behind = async (rows: readonly FactRow[], except?: string): Promise<FactRow[]> => {
    const stations = new Set(rows.map((row) => row.station_id));
    stations.delete(except ?? '');
    if (stations.size === 0) return [];
    const since = rows.reduce((least, { seq }) => Math.min(least, seq), Number.MAX_SAFE_INTEGER);
    return trx
      .selectFrom('fact')
      .selectAll()
      .where('station_id', 'in', [...stations])
      .where('ref_id', 'is', null)
      .where('seq', '>=', since)
      .execute();
  };

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
    /** Appends to the ledger; the fact's number. */
    async append({ act, ...fact }: NewFact): Promise<number> {
      const { seq } = await trx
        .insertInto('fact')
        .values({
          act,
          station_id: fact.stationId,
          ref_id: 'refId' in fact.body ? fact.body.refId : null,
          happened_at: fact.happenedAt,
          heard_at: fact.heardAt,
          said_by: fact.saidBy,
          vetted: fact.vetted ? 1 : 0,
          sure: fact.sure,
          body: JSON.stringify(fact.body),
        })
        .returning('seq')
        .executeTakeFirstOrThrow();
      return seq;
    },

    /** What bears on a station since fact `fromSeq`: its own facts, and every fact about or behind a person those name. */
    async factsBearingOn(stationId: string, fromSeq: number): Promise<Fact[]> {
      const own = trx.selectFrom('fact').where('station_id', '=', stationId).where('seq', '>=', fromSeq);
      const refs = own.select('ref_id').where('ref_id', 'is not', null);
      const rows = await own
        .selectAll()
        .union(trx.selectFrom('fact').selectAll().where('ref_id', 'in', refs))
        .execute();
      return inOrder([...rows, ...(await behind(rows, stationId))]);
    },

    /** All that bears on these people, wherever it was told of: also what was taken back, and releases matched with them. */
    async factsOf(refIds: readonly string[]): Promise<Fact[]> {
      if (refIds.length === 0) return [];
      const rows = await trx.selectFrom('fact').selectAll().where('ref_id', 'in', refIds).execute();
      return inOrder([...rows, ...(await behind(rows))]);
    },

    /** Every fact told about one station. */
    async factsAt(stationId: string): Promise<Fact[]> {
      return inOrder(await trx.selectFrom('fact').selectAll().where('station_id', '=', stationId).execute());
    },

    /** Every fact heard since then, wherever. */
    async heardSince(since: Instant): Promise<Fact[]> {
      return inOrder(await trx.selectFrom('fact').selectAll().where('heard_at', '>=', since).execute());
    },

    async factsBy(act: number): Promise<Fact[]> {
      return (await trx.selectFrom('fact').selectAll().where('act', '=', act).orderBy('seq').execute()).map(toFact);
    },

    async fact(seq: number): Promise<Fact | null> {
      const row = await trx.selectFrom('fact').selectAll().where('seq', '=', seq).executeTakeFirst();
      return row ? toFact(row) : null;
    },

    async lastSeq(): Promise<number> {
      const row = await trx
        .selectFrom('fact')
        .select((select) => select.fn.max('seq').as('seq'))
        .executeTakeFirst();
      return row?.seq ?? 0;
    },

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
