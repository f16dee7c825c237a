import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Activation, GridHours } from './activation.ts';

const toActivation = (row: Tables['activation']): Activation => ({
  id: row.id,
  stationId: row.station_id,
  openedAt: row.opened_at,
  fromSeq: row.from_seq,
  firstSlotAt: row.first_slot_at,
  gridHours: row.grid_hours as GridHours,
  wanted: row.wanted,
});

/** When stations are, and were, awake. */
export const activationStore = (trx: Transaction, chance: Chance) => ({
  async activation(stationId: string): Promise<Activation | null> {
    const row = await trx
      .selectFrom('activation')
      .selectAll()
      .where('station_id', '=', stationId)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return row ? toActivation(row) : null;
  },

  /** The one during which it was awake then. */
  async activationAt(stationId: string, at: Instant): Promise<Activation | null> {
    const row = await trx
      .selectFrom('activation')
      .selectAll()
      .where('station_id', '=', stationId)
      .where('opened_at', '<=', at)
      .where((activation) => activation.or([activation('closed_at', 'is', null), activation('closed_at', '>', at)]))
      .orderBy('opened_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? toActivation(row) : null;
  },

  /** The stations that are not quiet. */
  async activations(): Promise<Activation[]> {
    return (
      await trx.selectFrom('activation').selectAll().where('closed_at', 'is', null).orderBy('station_id').execute()
    ).map(toActivation);
  },

  /** Those of these stations that are not quiet. */
  async activationsAt(stationIds: readonly string[]): Promise<Map<string, Activation>> {
    const rows = await trx
      .selectFrom('activation')
      .selectAll()
      .where('station_id', 'in', stationIds)
      .where('closed_at', 'is', null)
      .execute();
    return new Map(rows.map((row) => [row.station_id, toActivation(row)]));
  },

  /** Those that ended after `since`, at stations that have not woken again. */
  async closedSince(since: Instant): Promise<Activation[]> {
    const open = trx.selectFrom('activation').select('station_id').where('closed_at', 'is', null);
    const rows = await trx
      .selectFrom('activation')
      .selectAll()
      .where('closed_at', '>=', since)
      .where('station_id', 'not in', open)
      .orderBy('closed_at')
      .execute();
    return [...new Map(rows.map((row) => [row.station_id, toActivation(row)])).values()];
  },

  /** The stations that fell quiet after `since`, have not woken, and of which something told before still bears: from which fact on. */
  async keptSince(since: Instant): Promise<Map<string, number>> {
    const open = trx.selectFrom('activation').select('station_id').where('closed_at', 'is', null);
    const rows = await trx
      .selectFrom('activation')
      .select(['station_id', 'closed_seq', 'keep_seq'])
      .where('closed_at', '>=', since)
      .where('station_id', 'not in', open)
      .orderBy('closed_seq')
      .execute();
    const last = new Map(rows.map((row) => [row.station_id, row]));
    return new Map(
      [...last].flatMap(([id, { keep_seq, closed_seq }]) =>
        keep_seq !== null && closed_seq !== null && keep_seq < closed_seq ? [[id, keep_seq]] : [],
      ),
    );
  },

  /** The first fact that bears on the station since it last fell quiet until then, when it has not been woken since. */
  async quietSince(stationId: string, until = Number.MAX_SAFE_INTEGER): Promise<number> {
    const row = await trx
      .selectFrom('activation')
      .select('keep_seq')
      .where('station_id', '=', stationId)
      .where('closed_at', '<=', until)
      .orderBy('closed_seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.keep_seq ?? 0;
  },

  async activate(activation: Omit<Activation, 'id'>): Promise<Activation> {
    const id = await chance.id();
    await trx
      .insertInto('activation')
      .values({
        id,
        station_id: activation.stationId,
        opened_at: activation.openedAt,
        closed_at: null,
        closed_seq: null,
        keep_seq: null,
        from_seq: activation.fromSeq,
        first_slot_at: activation.firstSlotAt,
        grid_hours: activation.gridHours,
        wanted: activation.wanted,
      })
      .execute();
    return { ...activation, id };
  },

  /** The station fell quiet; `seq` is the first fact after that, `keepFrom` the first that a later activation begins with. */
  async close(id: string, at: Instant, seq: number, keepFrom: number): Promise<void> {
    const closed = { closed_at: at, closed_seq: seq, keep_seq: keepFrom };
    await trx.updateTable('activation').set(closed).where('id', '=', id).execute();
  },

  /** Fact `seq` is to be reckoned with again: a station that fell quiet after it is as awake as it was then. */
  async reachBack(stationId: string, seq: number): Promise<void> {
    // Not by time: a station may fall quiet and wake within one instant. Only the last can be open.
    const all = trx
      .selectFrom('activation')
      .selectAll()
      .where('station_id', '=', stationId)
      .orderBy((row) => row.fn.coalesce('closed_seq', row.lit(Number.MAX_SAFE_INTEGER)), 'desc');
    const last = await all.executeTakeFirst();
    const isPast = last && (last.closed_seq === null ? last.from_seq : last.closed_seq) > seq;
    if (!last || !isPast) return;
    const then = await all.where('from_seq', '<=', seq).executeTakeFirst();
    await trx
      .updateTable('activation')
      .set({
        closed_at: null,
        closed_seq: null,
        keep_seq: null,
        from_seq: Math.min(last.from_seq, then?.from_seq ?? seq),
      })
      .where('id', '=', last.id)
      .execute();
  },
});
