import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Groups, groupChanges, ownAciIn, toGroups } from '../../../bot/adapters/signal/groups.ts';
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

const bot = { number: '+15550100001', aci: self };

const listOf = (members: readonly unknown[], more: object = {}) => [
  { internal_id: id, id: 'group.x', name: 'Harbour Road', members, admins: [], ...more },
];

function group(members: readonly unknown[], more: object = {}): Groups {
  const read = toGroups(listOf(members, more), bot, aciOf);
  if (!read) throw new Error('no answer of the API');
  return read;
}

it('reads both forms of the list alike', () => {
  const expanded = group([
    { number: '+15550100001', uuid: self },
    { number: '+15550100002', uuid: ana },
    { number: null, uuid: ben },
  ]);
  expect(group(['+15550100001', '+15550100002', ben])).toEqual(expanded);
  const state = { bot: 'member', botIsAdmin: false, isClosed: false, inviteLink: '' };
  expect([...expanded.values()]).toEqual([{ id, name: 'Harbour Road', members: new Set([ana, ben]), ...state }]);
});

it('knows whether the bot is an admin, whether admins alone may write, and how others join', () => {
  const permissions = { send_messages: 'only-admins', edit_group: 'every-member' };
  const more = { admins: ['+15550100001'], permissions, invite_link: 'https://signal.group/#x' };
  const [only] = group([ana, '+15550100001'], more).values();
  expect(only).toMatchObject({ botIsAdmin: true, isClosed: true, inviteLink: 'https://signal.group/#x' });
});

it.each([[null], ['Bad Request'], [{}]])('%j is no list of groups', (answer) =>
  expect(toGroups(answer, bot, aciOf)).toBeUndefined(),
);

it('reads the groups it can beside one that it can not', () =>
  expect([...(toGroups([{ internal_id: null }, 7, ...listOf([ana])], bot, aciOf)?.keys() ?? [])]).toEqual([id]));

it('finds out its own UUID from a list that gives both', () => {
  expect(ownAciIn(listOf([{ number: '+15550100001', uuid: self }]), bot.number)).toBe(self);
  expect(ownAciIn(listOf(['+15550100001']), bot.number)).toBeUndefined();
});

it('somebody known by their number, then by their UUID alone, has neither left nor joined', () =>
  expect(groupChanges(group(['+15550100002']), group([ana]))).toEqual([]));

it('the bot was invited, then added; then removed, whether the group is still listed or not', () => {
  const [no, invited, added] = [new Map(), group([ana], { pending_invites: [self] }), group([self, ana])];
  expect(groupChanges(no, invited)).toMatchObject([{ bot: 'invited', joined: [ana], left: [] }]);
  expect(groupChanges(invited, added)).toMatchObject([{ bot: 'added', joined: [], left: [] }]);
  expect(groupChanges(no, added)).toMatchObject([{ bot: 'added', joined: [ana], left: [] }]);
  expect(groupChanges(added, no)).toMatchObject([{ bot: 'removed', joined: [], left: [ana] }]);
  expect(groupChanges(added, group([ana]))).toMatchObject([{ bot: 'removed', joined: [], left: [] }]);
});

it.each([
  ['an admin now', { admins: [self] }],
  ['closed now', { permissions: { send_messages: 'only-admins' } }],
  ['another link', { invite_link: 'https://signal.group/#y' }],
])('%s is a change', (_, more) =>
  expect(groupChanges(group([self, ana]), group([self, ana], more))).toMatchObject([
    { bot: null, joined: [], left: [] },
  ]),
);

it('whoever was there, and was and is, is what the changes make of it', () => {
  const people = fc.uniqueArray(fc.constantFrom(...'bcdef0123').map(aci));
  fc.assert(
    fc.property(people, people, (were, are) => {
      const [change] = groupChanges(group(were), group(are));
      const after = new Set(were);
      for (const one of change?.left ?? []) after.delete(one);
      for (const one of change?.joined ?? []) after.add(one);
      expect(after).toEqual(new Set(are));
    }),
  );
});
