import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { detailStore } from '../details/store.ts';
import type { Instant } from '../ranges.ts';
import type { Address } from '../rooms/store.ts';
import type { Appearance, Person, Role } from './person.ts';

/** A coordinator's own shift; `stationId` null is every station, `end` null is until further notice. */
export interface Duty {
  readonly id: string;
  readonly personId: string;
  readonly stationId: string | null;
  readonly start: Instant;
  readonly end: Instant | null;
}

export const peopleStore = (trx: Transaction, chance: Chance, details: ReturnType<typeof detailStore>) => {
  const select = () =>
    trx
      .selectFrom('person')
      .leftJoin('detail', 'detail.id', 'person.name_id')
      .leftJoin('role', 'role.person_id', 'person.id')
      .leftJoin('address', (join) => join.onRef('address.person_id', '=', 'person.id').on('address.reachable', '=', 1))
      .select(['person.id', 'person.shown', 'detail.text as name', 'role.role', 'address.id as reached']);
  type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

  /** One row for each role a person holds, folded. */
  function toPeople(rows: readonly Row[]): Person[] {
    const people = new Map<string, Person & { roles: Set<Role> }>();
    for (const row of rows) {
      const known = people.get(row.id);
      const person = known ?? {
        id: row.id,
        name: row.name,
        shown: row.shown,
        roles: new Set<Role>(),
        reachable: row.reached !== null,
      };
      if (row.role) person.roles.add(row.role as Role);
      if (!known) people.set(row.id, person);
    }
    return [...people.values()];
  }

  return {
    async at({ network, id }: Address): Promise<Person | null> {
      const own = trx.selectFrom('address').select('person_id').where('network', '=', network).where('id', '=', id);
      return toPeople(await select().where('person.id', '=', own).execute())[0] ?? null;
    },

    async byIds(ids: readonly string[]): Promise<Person[]> {
      return ids.length === 0
        ? []
        : toPeople(
            await select()
              .where('person.id', 'in', [...new Set(ids)])
              .orderBy('person.id')
              .execute(),
          );
    },

    async byId(id: string): Promise<Person | null> {
      return (await this.byIds([id]))[0] ?? null;
    },

    async holding(role: Role): Promise<Person[]> {
      const holders = trx.selectFrom('role').select('person_id').where('role', '=', role);
      return toPeople(await select().where('person.id', 'in', holders).orderBy('person.id').execute());
    },

    /** Everybody who holds a role, the people list. */
    async withRoles(): Promise<Person[]> {
      const holders = trx.selectFrom('role').select('person_id');
      return toPeople(await select().where('person.id', 'in', holders).orderBy('person.id').execute());
    },

    async named(name: string): Promise<Person[]> {
      return toPeople(
        await select()
          .where((row) => row(row.fn('lower', ['detail.text']), '=', name.toLowerCase()))
          .execute(),
      );
    },

    /** Somebody new; `address` is null for a person who only ever phones. */
    async add(name: string, address: Address | null): Promise<Person> {
      const id = await chance.id();
      const nameId = await details.add(id, name);
      await trx.insertInto('person').values({ id, name_id: nameId, shown: 'first', language: 'en' }).execute();
      if (address) await this.addAddress(id, address);
      return { id, name, shown: 'first', roles: new Set(), reachable: false };
    },

    async addAddress(personId: string, { network, id }: Address): Promise<void> {
      const rank = (await this.addresses(personId)).length;
      await trx.insertInto('address').values({ network, id, person_id: personId, reachable: 0, rank }).execute();
    },

    /** They wrote to the bot privately: from now on it may write to them. */
    async setReachable({ network, id }: Address): Promise<void> {
      await trx
        .updateTable('address')
        .set({ reachable: 1 })
        .where('network', '=', network)
        .where('id', '=', id)
        .execute();
    },

    /** Where somebody may be written to privately, the preferred address first. */
    async addresses(personId: string): Promise<(Address & { reachable: boolean })[]> {
      const rows = await trx
        .selectFrom('address')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('rank')
        .execute();
      return rows.map((row) => ({ network: row.network, id: row.id, reachable: row.reachable === 1 }));
    },

    async rename(personId: string, name: string): Promise<void> {
      const { name_id } = await trx
        .selectFrom('person')
        .select('name_id')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow();
      await details.change(name_id, name);
    },

    async appearAs(personId: string, shown: Appearance): Promise<void> {
      await trx.updateTable('person').set({ shown }).where('id', '=', personId).execute();
    },

    async giveRole(personId: string, role: Role): Promise<void> {
      await trx
        .insertInto('role')
        .values({ person_id: personId, role })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async takeRole(personId: string, role: Role): Promise<void> {
      await trx.deleteFrom('role').where('person_id', '=', personId).where('role', '=', role).execute();
    },

    /** Every duty that holds at `now`. */
    async duties(now: Instant): Promise<Duty[]> {
      const rows = await trx
        .selectFrom('duty')
        .selectAll()
        .where('dropped_by', 'is', null)
        .where('starts_at', '<=', now)
        .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
        .orderBy('starts_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        personId: row.person_id,
        stationId: row.station_id,
        start: row.starts_at,
        end: row.ends_at,
      }));
    },

    async startDuty(duty: Omit<Duty, 'id'>, act: number): Promise<void> {
      await trx
        .insertInto('duty')
        .values({
          id: await chance.id(),
          person_id: duty.personId,
          station_id: duty.stationId,
          starts_at: duty.start,
          ends_at: duty.end,
          made_by: act,
          dropped_by: null,
        })
        .execute();
    },

    async dropDuties(ids: readonly string[], act: number): Promise<void> {
      if (ids.length > 0) await trx.updateTable('duty').set({ dropped_by: act }).where('id', 'in', ids).execute();
    },

    async agree(personId: string, at: Instant): Promise<void> {
      await trx
        .insertInto('agreement')
        .values({ person_id: personId, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async agreedAt(personId: string): Promise<Instant | null> {
      const row = await trx.selectFrom('agreement').select('at').where('person_id', '=', personId).executeTakeFirst();
      return row?.at ?? null;
    },

    async invite(codeHash: string, role: Role, expiresAt: Instant, act: number): Promise<void> {
      const id = await chance.id();
      await trx
        .insertInto('invite')
        .values({ id, code_hash: codeHash, role, expires_at: expiresAt, used_by: null, made_by: act, dropped_by: null })
        .execute();
    },

    /** Uses an invite up; the role it gave, or null where it is unknown, expired, taken back or used. */
    async redeem(codeHash: string, personId: string, now: Instant): Promise<Role | null> {
      const row = await trx
        .updateTable('invite')
        .set({ used_by: personId })
        .where('code_hash', '=', codeHash)
        .where('used_by', 'is', null)
        .where('dropped_by', 'is', null)
        .where('expires_at', '>', now)
        .returning('role')
        .executeTakeFirst();
      return row ? (row.role as Role) : null;
    },
  };
};
