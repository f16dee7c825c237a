import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import { grouped } from '../grouped.ts';
import type { Instant } from '../ranges.ts';
import type { Gap } from '../rota/sweep.ts';
import type { Tables } from '../tables.ts';
import type { Acknowledgement, AlarmKind, OpenAlarm } from './alarm.ts';
import { hearingStore } from './hearing-store.ts';
import { noticeStore } from './notice-store.ts';
import type { Told } from './telling.ts';

export interface ToldRow extends Told {
  readonly id: string;
}

const toAlarm = (row: Selectable<Tables['alarm']>, ack: Acknowledgement | null): OpenAlarm => ({
  number: row.number,
  stationId: row.station_id,
  kind: row.kind as AlarmKind,
  subject: row.subject,
  start: row.starts_at,
  end: row.ends_at,
  step: row.step,
  ladderSince: row.ladder_since,
  toldAt: row.told_at,
  lapsedBy: row.lapsed_by,
  ack,
});

/** What changes of an alarm while it is open. */
const standingOf = (alarm: Omit<OpenAlarm, 'ack'>) => ({
  kind: alarm.kind,
  starts_at: alarm.start,
  ends_at: alarm.end,
  step: alarm.step,
  ladder_since: alarm.ladderSince,
  told_at: alarm.toldAt,
  lapsed_by: alarm.lapsedBy,
});

const toToldRow = (row: Tables['told']): ToldRow => ({
  id: row.id,
  number: row.number,
  stage: row.stage,
  startFor: row.start_for,
  hours: JSON.parse(row.hours) as Gap[],
});

export const alarmStore = (trx: Transaction, chance: Chance) => {
  async function withAcks(rows: readonly Selectable<Tables['alarm']>[]): Promise<OpenAlarm[]> {
    if (rows.length === 0) return [];
    const acks = await trx
      .selectFrom('ack')
      .selectAll()
      .where('dropped_by', 'is', null)
      .where(
        'number',
        'in',
        rows.map((row) => row.number),
      )
      .orderBy('made_by')
      .execute();
    const latest = new Map(acks.map((ack) => [ack.number, { personId: ack.person_id, until: ack.until }]));
    return rows.map((row) => toAlarm(row, latest.get(row.number) ?? null));
  }

  const notices = noticeStore(trx, chance);
  return {
    ...notices,
    ...hearingStore(trx),

    async openAtEach(stationIds: readonly string[]): Promise<OpenAlarm[]> {
      return withAcks(
        await trx
          .selectFrom('alarm')
          .selectAll()
          .where('station_id', 'in', stationIds)
          .where('closed_at', 'is', null)
          .orderBy('number')
          .execute(),
      );
    },

    async openAt(stationId: string): Promise<OpenAlarm[]> {
      return this.openAtEach([stationId]);
    },

    /** Where anything is open. */
    async stations(): Promise<string[]> {
      const rows = await trx
        .selectFrom('alarm')
        .select('station_id')
        .distinct()
        .where('closed_at', 'is', null)
        .orderBy('station_id')
        .execute();
      return rows.map((row) => row.station_id);
    },

    async open(): Promise<OpenAlarm[]> {
      return withAcks(
        await trx.selectFrom('alarm').selectAll().where('closed_at', 'is', null).orderBy('number').execute(),
      );
    },

    /** Open or closed. */
    async byNumbers(numbers: readonly number[]): Promise<(OpenAlarm & { isOpen: boolean })[]> {
      if (numbers.length === 0) return [];
      const rows = await trx.selectFrom('alarm').selectAll().where('number', 'in', numbers).orderBy('number').execute();
      const closed = new Set(rows.filter((row) => row.closed_at !== null).map((row) => row.number));
      return (await withAcks(rows)).map((alarm) => ({ ...alarm, isOpen: !closed.has(alarm.number) }));
    },

    /** Whether somebody took on such a question before. One without a subject may come again. */
    async wasAnswered(
      stationId: string,
      { kind, subject }: { readonly kind: string; readonly subject: string },
    ): Promise<boolean> {
      if (subject === '') return false;
      const row = await trx
        .selectFrom('alarm')
        .innerJoin('ack', 'ack.number', 'alarm.number')
        .select('alarm.number')
        .where('station_id', '=', stationId)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where((row) => row.or([row('ack.dropped_by', 'is', null), row('ack.dropped_by', '=', 0)]))
        .executeTakeFirst();
      return row !== undefined;
    },

    /** The number a next alarm would get; numbers are never reused. */
    async nextNumber(): Promise<number> {
      const row = await trx
        .selectFrom('alarm')
        .select((select) => select.fn.max('number').as('number'))
        .executeTakeFirst();
      return (row?.number ?? 0) + 1;
    },

    async add(alarm: Omit<OpenAlarm, 'ack'>): Promise<void> {
      await trx
        .insertInto('alarm')
        .values({
          number: alarm.number,
          station_id: alarm.stationId,
          subject: alarm.subject,
          ...standingOf(alarm),
          closed_at: null,
        })
        .execute();
    },

    /** Where the alarm stands now. */
    async save(alarm: OpenAlarm): Promise<void> {
      await trx.updateTable('alarm').set(standingOf(alarm)).where('number', '=', alarm.number).execute();
    },

    async close(number: number, at: Instant): Promise<void> {
      await trx.updateTable('alarm').set({ closed_at: at }).where('number', '=', number).execute();
      await notices.dropWaiting(number);
    },

    async acknowledge(number: number, ack: Acknowledgement, at: Instant, act: number): Promise<void> {
      await trx
        .insertInto('ack')
        .values({
          id: await chance.id(),
          number,
          person_id: ack.personId,
          at,
          until: ack.until,
          made_by: act,
          dropped_by: null,
        })
        .execute();
    },

    /** The acknowledgement is over; `by` is what ended it: the act, or 0 for the clock. */
    async endAck(number: number, by: number): Promise<void> {
      await trx
        .updateTable('ack')
        .set({ dropped_by: by })
        .where('number', '=', number)
        .where('dropped_by', 'is', null)
        .execute();
    },

    /** The acknowledgements that one command ended. */
    async acksEndedBy(act: number): Promise<(Acknowledgement & { readonly number: number; readonly at: Instant })[]> {
      const rows = await trx.selectFrom('ack').selectAll().where('dropped_by', '=', act).orderBy('number').execute();
      return rows.map(({ number, person_id: personId, at, until }) => ({ number, personId, at, until }));
    },

    /** By station. */
    async toldAtEach(stationIds: readonly string[]): Promise<Map<string, ToldRow[]>> {
      const rows = await trx
        .selectFrom('told')
        .selectAll()
        .where('station_id', 'in', stationIds)
        .orderBy('id')
        .execute();
      return new Map([...grouped(rows, (row) => row.station_id)].map(([id, own]) => [id, own.map(toToldRow)]));
    },

    async tell(stationId: string, row: Told): Promise<void> {
      await trx
        .insertInto('told')
        .values({
          id: await chance.id(),
          number: row.number,
          station_id: stationId,
          stage: row.stage,
          start_for: row.startFor,
          hours: JSON.stringify(row.hours),
        })
        .execute();
    },

    async retell(id: string, hours: readonly Gap[]): Promise<void> {
      if (hours.length === 0) await trx.deleteFrom('told').where('id', '=', id).execute();
      else
        await trx
          .updateTable('told')
          .set({ hours: JSON.stringify(hours) })
          .where('id', '=', id)
          .execute();
    },
  };
};
