import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import { activationStore } from './activation-store.ts';
import type { SignUp } from './sign-up.ts';

export const toSignUp = (row: Tables['sign_up']): SignUp => ({
  id: row.id,
  stationId: row.station_id,
  personId: row.person_id,
  start: row.starts_at,
  end: row.ends_at,
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
    ...activationStore(trx, chance),

    /** Sign-ups at a station that end after `from`. */
    async at(stationId: string, from: Instant): Promise<SignUp[]> {
      return (await standing().where('station_id', '=', stationId).where('ends_at', '>', from).execute()).map(toSignUp);
    },

    /** The same for many stations at once. */
    async atEach(stationIds: readonly string[], from: Instant): Promise<SignUp[]> {
      if (stationIds.length === 0) return [];
      return (await standing().where('station_id', 'in', stationIds).where('ends_at', '>', from).execute()).map(
        toSignUp,
      );
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
  };
};
