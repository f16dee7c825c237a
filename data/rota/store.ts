import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Activation, GridHours } from './activation.ts';
import type { SignUp } from './sign-up.ts';

export const toSignUp = (row: Tables['sign_up']): SignUp => ({
  id: row.id,
  stationId: row.station_id,
  personId: row.person_id,
  start: row.starts_at,
  end: row.ends_at,
});

const toActivation = (row: Tables['activation']): Activation => ({
  id: row.id,
  stationId: row.station_id,
  openedAt: row.opened_at,
  fromSeq: row.from_seq,
  firstSlotAt: row.first_slot_at,
  gridHours: row.grid_hours as GridHours,
  wanted: row.wanted,
});

export const rotaStore = (trx: Transaction, chance: Chance) => {
  const standing = () =>
    trx
      .selectFrom('sign_up')
      .selectAll()
      .where('dropped_by', 'is', null)
      .orderBy('starts_at')
      .orderBy('made_by')
      .orderBy('id');

  return {
    /** Sign-ups at a station that end after `from`. */
    async at(stationId: string, from: Instant): Promise<SignUp[]> {
      return (await standing().where('station_id', '=', stationId).where('ends_at', '>', from).execute()).map(toSignUp);
    },

    /** Somebody's sign-ups anywhere that end after `from`. */
    async of(personId: string, from: Instant): Promise<SignUp[]> {
      return (await standing().where('person_id', '=', personId).where('ends_at', '>', from).execute()).map(toSignUp);
    },

    async add(stationId: string, personId: string, { start, end }: Range, act: number): Promise<string> {
      const id = await chance.id();
      await trx
        .insertInto('sign_up')
        .values({
          id,
          station_id: stationId,
          person_id: personId,
          starts_at: start,
          ends_at: end,
          made_by: act,
          dropped_by: null,
        })
        .execute();
      return id;
    },

    async drop(ids: readonly string[], act: number): Promise<void> {
      if (ids.length > 0) await trx.updateTable('sign_up').set({ dropped_by: act }).where('id', 'in', ids).execute();
    },

    /** Whether hours within the range were given back at or after `since`. */
    async wasDropped(stationId: string, { start, end }: Range, since: Instant): Promise<boolean> {
      const row = await trx
        .selectFrom('sign_up')
        .innerJoin('audit', 'audit.seq', 'sign_up.dropped_by')
        .select('sign_up.id')
        .where('sign_up.station_id', '=', stationId)
        .where('sign_up.starts_at', '<', end)
        .where('sign_up.ends_at', '>', start)
        .where('audit.at', '>=', since)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async activation(stationId: string): Promise<Activation | null> {
      const row = await trx
        .selectFrom('activation')
        .selectAll()
        .where('station_id', '=', stationId)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return row ? toActivation(row) : null;
    },

    /** The stations that are not quiet. */
    async activations(): Promise<Activation[]> {
      return (
        await trx.selectFrom('activation').selectAll().where('closed_at', 'is', null).orderBy('station_id').execute()
      ).map(toActivation);
    },

    /** The first fact after the station last fell quiet, when it has not been woken since. */
    async quietSince(stationId: string): Promise<number> {
      const row = await trx
        .selectFrom('activation')
        .select((select) => select.fn.max('closed_seq').as('seq'))
        .where('station_id', '=', stationId)
        .executeTakeFirst();
      return row?.seq ?? 0;
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
          from_seq: activation.fromSeq,
          first_slot_at: activation.firstSlotAt,
          grid_hours: activation.gridHours,
          wanted: activation.wanted,
        })
        .execute();
      return { ...activation, id };
    },

    /** The station fell quiet; `seq` is the first fact that a later activation begins with. */
    async close(id: string, at: Instant, seq: number): Promise<void> {
      await trx.updateTable('activation').set({ closed_at: at, closed_seq: seq }).where('id', '=', id).execute();
    },

    /** Fact `seq` is to be reckoned with again: a station that fell quiet after it is as awake as it was then. */
    async reachBack(stationId: string, seq: number): Promise<void> {
      const all = trx
        .selectFrom('activation')
        .selectAll()
        .where('station_id', '=', stationId)
        .orderBy('opened_at', 'desc');
      const last = await all.executeTakeFirst();
      const isPast = last && (last.closed_seq === null ? last.from_seq : last.closed_seq) > seq;
      if (!last || !isPast) return;
      const then = await all.where('from_seq', '<=', seq).executeTakeFirst();
      await trx
        .updateTable('activation')
        .set({ closed_at: null, closed_seq: null, from_seq: Math.min(last.from_seq, then?.from_seq ?? seq) })
        .where('id', '=', last.id)
        .execute();
    },
  };
};
