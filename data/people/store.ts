import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { detailStore } from '../details/store.ts';
import type { Address } from '../rooms/store.ts';
import { addressStore } from './address-store.ts';
import { agreementStore } from './agreement-store.ts';
import type { Appearance, Person, Role } from './person.ts';
import { plainName } from './plain-name.ts';

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

  const addresses = addressStore(trx);

  return {
    ...addresses,
    ...agreementStore(trx),

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

    async holding(...roles: readonly Role[]): Promise<Person[]> {
      const holders = trx.selectFrom('role').select('person_id').where('role', 'in', roles);
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
          // SQLite lowers English letters alone, so `Émile` is found as he is written.
          .where((row) =>
            row.or([row('detail.text', '=', name), row(row.fn('lower', ['detail.text']), '=', name.toLowerCase())]),
          )
          .execute(),
      );
    },

    /** Somebody new; `address` is null for a person who only ever phones. */
    async add(typed: string, address: Address | null): Promise<Person> {
      const id = await chance.id();
      const name = plainName(typed);
      const nameId = await details.add(id, name);
      await trx.insertInto('person').values({ id, name_id: nameId, shown: 'first', language: 'en' }).execute();
      if (address) await addresses.addAddress(id, address);
      return { id, name, shown: 'first', roles: new Set(), reachable: false };
    },

    /** `name` is a plain one. */
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
  };
};
