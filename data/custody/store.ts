import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Memory } from '../memory.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import { arresteeStore } from './arrestee-store.ts';
import { bearingOn, indexFacts } from './bearing-on.ts';
import type { Fact, FactBody, Sureness } from './fact.ts';

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

export const custodyStore = (trx: Transaction, chance: Chance, memory: Memory) => {
  /** What was told of no person, where and since these facts were: it may take one of them back, or be a release matched with one. */
  const behind = async (rows: readonly FactRow[]): Promise<FactRow[]> => {
    const stations = new Set(rows.map((row) => row.station_id));
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

  const about = (refIds: readonly string[]): Promise<FactRow[]> =>
    trx
      .selectFrom('fact')
      .selectAll()
      .where((row) => row.or([row('ref_id', 'in', refIds), row('as_ref_id', 'in', refIds)]))
      .execute();

  /** And what was told under every other ref of the same people; `asked`: the refs whose facts are here. */
  const withOtherRefs = async (rows: readonly FactRow[], asked: ReadonlySet<string>): Promise<readonly FactRow[]> => {
    const others = new Set(
      rows.flatMap((row) => (row.as_ref_id === null ? [] : [row.ref_id ?? row.as_ref_id, row.as_ref_id])),
    );
    const next = [...others].filter((refId) => !asked.has(refId));
    if (next.length === 0) return rows;
    const all = new Map([...rows, ...(await about(next))].map((row) => [row.seq, row]));
    return withOtherRefs([...all.values()], new Set([...asked, ...next]));
  };

  /** What was told at these stations since fact `first`, and every other fact about the people that names. */
  const withRefs = async (stationIds: readonly string[], first: number): Promise<readonly FactRow[]> => {
    const own = trx.selectFrom('fact').where('station_id', 'in', stationIds).where('seq', '>=', first);
    const refs = own.select('ref_id').where('ref_id', 'is not', null);
    // Not a union: nearly all that was told of a person was told at one of the stations, and would be read twice.
    const elsewhere = trx
      .selectFrom('fact')
      .selectAll()
      .where((row) => row.or([row('ref_id', 'in', refs), row('as_ref_id', 'in', refs)]))
      .where((row) => row.or([row('station_id', 'not in', stationIds), row('seq', '<', first)]));
    const told = await own.selectAll().execute();
    const asked = new Set(told.flatMap(({ ref_id }) => ref_id ?? []));
    return withOtherRefs([...told, ...(await elsewhere.execute())], asked);
  };

  return {
    ...arresteeStore(trx, chance),

    /** Appends to the ledger; the fact's number. */
    async append({ act, ...fact }: NewFact): Promise<number> {
      const { seq } = await trx
        .insertInto('fact')
        .values({
          act,
          station_id: fact.stationId,
          ref_id: 'refId' in fact.body ? fact.body.refId : null,
          as_ref_id: fact.body.kind === 'same' ? fact.body.as : null,
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

    /** What bears on each station since a fact of its own: its own facts, and every fact about or behind a person those name. */
    factsBearingOnEach(since: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, readonly Fact[]>> {
      return memory.recall('facts', ['fact'], JSON.stringify([...since]), async () => {
        const rows = since.size === 0 ? [] : await withRefs([...since.keys()], Math.min(...since.values()));
        const all = new Map([...rows, ...(await behind(rows))].map((row) => [row.seq, row]));
        const index = indexFacts(inOrder([...all.values()]));
        return new Map([...since].map(([stationId, fromSeq]) => [stationId, bearingOn(index, stationId, fromSeq)]));
      });
    },

    /** The same for one station. */
    async factsBearingOn(stationId: string, fromSeq: number): Promise<readonly Fact[]> {
      return (await this.factsBearingOnEach(new Map([[stationId, fromSeq]]))).get(stationId) ?? [];
    },

    /** All that bears on these people, wherever it was told of: also what was taken back, and releases matched with them. */
    async factsOf(refIds: readonly string[]): Promise<Fact[]> {
      if (refIds.length === 0) return [];
      const rows = await withOtherRefs(await about(refIds), new Set(refIds));
      return inOrder([...rows, ...(await behind(rows))]);
    },

    /** Every fact told about one station. */
    async factsAt(stationId: string): Promise<Fact[]> {
      return inOrder(await trx.selectFrom('fact').selectAll().where('station_id', '=', stationId).execute());
    },

    /** What was told after that instant, anywhere. */
    async factsHeardSince(at: Instant): Promise<Fact[]> {
      return inOrder(await trx.selectFrom('fact').selectAll().where('heard_at', '>', at).execute());
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
  };
};
