import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupChanges, toGroups } from '../../../bot/adapters/signal/groups.ts';
import { type Aci, asAci } from '../../../bot/adapters/signal/ids.ts';

const id = 'Pmpi+EfPWmsxiomLe9Nx2XF9HOE483p6iKiFj65iMwI=';
const aci = (digit: string): Aci => {
  const made = asAci(`${digit.repeat(8)}-7f0a-4d1e-9b7a-2f64c1a8d0e1`);
  if (!made) throw new Error('not a UUID');
  return made;
};
const [self, ana, ben] = [aci('a'), aci('b'), aci('c')];
const numbers = new Map([
  ['+15550100001', self],
  ['+15550100002', ana],
]);
const aciOf = (number: string) => numbers.get(number);

const group = (members: readonly unknown[], more: object = {}) =>
  toGroups([{ internal_id: id, id: 'group.x', name: 'Harbour Road', members, admins: [], ...more }], aciOf);

it('reads both forms of the list alike', () => {
  const expanded = group([
    { number: '+15550100002', uuid: ana },
    { number: null, uuid: ben },
  ]);
  expect(group(['+15550100002', ben])).toEqual(expanded);
  expect([...expanded.values()]).toEqual([
    { id, name: 'Harbour Road', members: new Set([ana, ben]), admins: new Set(), isClosed: false },
  ]);
});

it('knows the admins, and whether they alone may write', () => {
  const [only] = group([ana], { admins: [ana], permissions: { send_messages: 'only-admins' } }).values();
  expect(only).toMatchObject({ admins: new Set([ana]), isClosed: true });
});

it.each([[null], ['Bad Request'], [[{ internal_id: 'x' }]], [{}]])('%j holds no group', (answer) =>
  expect(toGroups(answer, aciOf).size).toBe(0),
);

it('somebody known by their number, then by their UUID alone, has neither left nor joined', () =>
  expect(groupChanges(group(['+15550100002']), group([ana]), self)).toEqual([]));

it('the bot was added, with others there already; and removed', () => {
  const added = { id, joined: [ana], left: [], botAdded: true, botRemoved: false };
  expect(groupChanges(new Map(), group([self, ana]), self)).toEqual([added]);
  expect(groupChanges(group([self, ana]), new Map(), self)).toEqual([
    { id, joined: [], left: [ana], botAdded: false, botRemoved: true },
  ]);
});

it('whoever was there, and was and is, is what the changes make of it', () => {
  const people = fc.uniqueArray(fc.constantFrom(...'bcdef0123').map(aci));
  fc.assert(
    fc.property(people, people, (were, are) => {
      const [change] = groupChanges(group(were), group(are), self);
      const after = new Set(were);
      for (const one of change?.left ?? []) after.delete(one);
      for (const one of change?.joined ?? []) after.add(one);
      expect(after).toEqual(new Set(are));
    }),
  );
});
