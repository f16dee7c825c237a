import { everyAct } from '../acts.ts';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import { grouped } from '../grouped.ts';
import type { Memory } from '../memory.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import { activationStore } from './activation-store.ts';
import { rotaHistoryStore } from './history-store.ts';
import type { SignUp } from './sign-up.ts';

export const toSignUp = (row: Tables['sign_up']): SignUp => ({
  id: row.id,
  stationId: row.station_id,
  personId: row.person_id,
  start: row.starts_at,
  end: row.ends_at,
});

/** What the bot ends by itself, as nobody is inside any more, and whom it asks again. */
const ownActs = ['quiet', 'recall'];

export const rotaStore = (trx: Transaction, chance: Chance, memory: Memory) => {
  const standing = (act = everyAct) =>
    trx
      .selectFrom('sign_up')
      .selectAll()
      .where('made_by', '<=', act)
      .where((row) => row.or([row('dropped_by', 'is', null), row('dropped_by', '>', act)]))
      .orderBy('starts_at')
      .orderBy('made_by')
      .orderBy('id');

  return {
    ...activationStore(trx, chance),
    ...rotaHistoryStore(trx),

    /** Sign-ups at a station that end after `from`, as they stood after an act. */
    async at(stationId: string, from: Instant, act?: number): Promise<SignUp[]> {
      return (await standing(act).where('station_id', '=', stationId).where('ends_at', '>', from).execute()).map(
        toSignUp,
      );
    },

    /** The same at any of several stations, in one list, and read anew each time. */
    async atAny(stationIds: readonly string[], from: Instant): Promise<SignUp[]> {
      const rows = await standing().where('station_id', 'in', stationIds).where('ends_at', '>', from).execute();
      return rows.map(toSignUp);
    },

    /** The same for many stations at once, by station. */
    atEach(stationIds: readonly string[], from: Instant): Promise<ReadonlyMap<string, readonly SignUp[]>> {
      return memory.recall('sign-ups', ['sign_up'], `${from}:${stationIds}`, async () => {
        const rows = await standing().where('station_id', 'in', stationIds).where('ends_at', '>', from).execute();
        return grouped(rows.map(toSignUp), ({ stationId }) => stationId);
      });
    },

    /** Somebody's sign-ups anywhere that end after `from`. */
    async of(personId: string, from: Instant): Promise<SignUp[]> {
      return (await standing().where('person_id', '=', personId).where('ends_at', '>', from).execute()).map(toSignUp);
    },

    /** The same for several people. */
    async ofAny(personIds: readonly string[], from: Instant): Promise<SignUp[]> {
      const rows = await standing().where('person_id', 'in', personIds).where('ends_at', '>', from).execute();
      return rows.map(toSignUp);
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

    /** Sign-ups over hours of the range that somebody ended at or after `since`; they may have kept a part, or taken them again. */
    async dropped(stationId: string, { start, end }: Range, since: Instant): Promise<SignUp[]> {
      const rows = await trx
        .selectFrom('sign_up')
        .innerJoin('audit', 'audit.seq', 'sign_up.dropped_by')
        .selectAll('sign_up')
        .where('sign_up.station_id', '=', stationId)
        .where('sign_up.starts_at', '<', end)
        .where('sign_up.ends_at', '>', start)
        .where('audit.at', '>=', since)
        .where('audit.command', 'not in', ownActs)
        .orderBy('sign_up.starts_at')
        .orderBy('sign_up.id')
        .execute();
      return rows.map(toSignUp);
    },

    /** What was signed up for since, and what was given back of that before. */
    async changedSince(at: Instant): Promise<(SignUp & { readonly isDropped: boolean })[]> {
      const rows = await trx
        .selectFrom('sign_up')
        .innerJoin('audit as made', 'made.seq', 'sign_up.made_by')
        .leftJoin('audit as dropped', 'dropped.seq', 'sign_up.dropped_by')
        .selectAll('sign_up')
        .select(['made.at as made_at', 'dropped.at as dropped_at'])
        .where((row) => row.or([row('made.at', '>', at), row('dropped.at', '>', at)]))
        .execute();
      return rows
        .filter((row) => row.made_at <= at || row.dropped_by === null)
        .map((row) => ({ ...toSignUp(row), isDropped: row.dropped_by !== null }));
    },

    /** Sign-ups that end after `from` and that the bot ended because nobody was believed at the station. */
    async stoodDown(stationId: string, from: Instant): Promise<SignUp[]> {
      const rows = await trx
        .selectFrom('sign_up')
        .innerJoin('audit', 'audit.seq', 'sign_up.dropped_by')
        .selectAll('sign_up')
        .where('sign_up.station_id', '=', stationId)
        .where('sign_up.ends_at', '>', from)
        .where('audit.command', '=', 'quiet')
        .orderBy('sign_up.starts_at')
        .orderBy('sign_up.id')
        .execute();
      return rows.map(toSignUp);
    },

    /** The rooms in which they themselves took hours at a station that end after `from`, by person; given back or not, linked still or not. */
    async takenIn(stationId: string, personIds: readonly string[], from: Instant): Promise<Map<string, Set<string>>> {
      if (personIds.length === 0) return new Map();
      const rows = await trx
        .selectFrom('sign_up')
        .innerJoin('audit', 'audit.seq', 'sign_up.made_by')
        .innerJoin('room', 'room.id', 'audit.room_id')
        .select(['sign_up.person_id', 'room.id as room_id'])
        .where('sign_up.station_id', '=', stationId)
        .where('sign_up.person_id', 'in', personIds)
        .where('sign_up.ends_at', '>', from)
        .whereRef('audit.person_id', '=', 'sign_up.person_id')
        .orderBy('room.id')
        .execute();
      const byPerson = grouped(rows, ({ person_id }) => person_id);
      return new Map([...byPerson].map(([id, own]) => [id, new Set(own.map(({ room_id }) => room_id))]));
    },
  };
};
