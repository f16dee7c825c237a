import { type Answer, done, error, ok, Refused, texts } from './answer.ts';
import { type Group, join, leave, type Permission } from './groups.ts';
import { bot } from './people.ts';
import { groupOf, memberGroupOf, personOf } from './recipients.ts';
import type { World } from './world.ts';

export function listGroups(world: World, expand: boolean): Answer {
  return ok([...world.groups.values()].filter(({ isKnown }) => isKnown).map((group) => entryOf(world, group, expand)));
}

export function getGroup(world: World, apiId: string, expand: boolean): Answer {
  const group = [...world.groups.values()].find((one) => one.isKnown && one.apiId === apiId);
  if (group) return ok(entryOf(world, group, expand));
  // A known mistake of newer versions.
  return world.traits.expands ? ok(null) : error('No group with that id found', 404);
}

function entryOf({ traits, people }: World, group: Group, expand: boolean): object {
  const list = (keys: ReadonlySet<string>) =>
    [...keys].map((key) => {
      const { number, aci, hideNumber } = people.person(key);
      const shown = hideNumber ? '' : number;
      return expand && traits.expands ? { number: shown, uuid: aci } : shown || aci;
    });
  const { add_members, send_messages } = group.permissions;
  return {
    name: group.name,
    description: group.description,
    id: group.apiId,
    internal_id: group.internalId,
    members: list(group.members),
    blocked: group.isBlocked,
    ...(traits.flagsMembers && { member: group.members.has(bot) }),
    pending_invites: list(group.pending),
    pending_requests: [],
    invite_link: group.inviteLink,
    admins: list(group.admins),
    // A known mistake of the API: this is who may send.
    permissions: { add_members, edit_group: send_messages, send_messages },
  };
}

interface Change {
  readonly name?: string;
  readonly description?: string;
  readonly base64_avatar?: string;
  readonly expiration_time?: number;
  readonly group_link?: string;
  readonly permissions?: Partial<Group['permissions']>;
  readonly members?: readonly string[];
  readonly admins?: readonly string[];
}

export function updateGroup(world: World, apiId: string, given: unknown): Answer {
  const group = memberGroupOf(world, apiId);
  const change = (given ?? {}) as Change;
  if (change.permissions || change.group_link) need(group, 'only-admins');
  need(group, group.permissions.edit_group);
  Object.assign(group.permissions, change.permissions);
  group.name = change.name ?? group.name;
  group.description = change.description ?? group.description;
  // A 0 does not get as far as the network.
  group.expiresInSeconds = change.expiration_time || group.expiresInSeconds;
  if (change.group_link) group.inviteLink = linkOf(group, change.group_link);
  group.revision += 1;
  return done;
}

const linkOf = (group: Group, state: string): string =>
  state === 'disabled'
    ? ''
    : group.inviteLink || `https://signal.group/#${Buffer.from(group.key).toString('base64url')}`;

/** The network lets the account do only what its part in the group allows. */
function need(group: Group, permission: Permission): void {
  if (permission === 'only-admins' && !group.admins.has(bot)) throw new Refused(texts.notAllowed);
}

export function createGroup(world: World, given: unknown): Answer {
  const { name, members, ...change } = (given ?? {}) as Change;
  if (!name || !members)
    throw new Refused("Couldn't process request - a group needs a name and members", { isMistake: true });
  const key = world.groups.has(name) ? `${name} ${world.groups.size}` : name;
  const people = members.map((id) => personOf(world, id).key);
  const group = world.group(key, { name, members: people, botIsAdmin: true });
  updateGroup(world, group.apiId, change);
  return { status: 201, body: { id: group.apiId } };
}

export function changeMembers(world: World, apiId: string, given: unknown, adds: boolean): Answer {
  const group = inListed(world, apiId);
  need(group, adds ? group.permissions.add_members : 'only-admins');
  for (const id of listed(given, 'members'))
    if (adds) join(group, personOf(world, id).key);
    else leave(group, personOf(world, id).key);
  group.revision += 1;
  return done;
}

export function changeAdmins(world: World, apiId: string, given: unknown, adds: boolean): Answer {
  const group = inListed(world, apiId);
  need(group, 'only-admins');
  for (const id of listed(given, 'admins')) {
    const { key } = personOf(world, id);
    if (adds && group.members.has(key)) group.admins.add(key);
    if (!adds) group.admins.delete(key);
  }
  group.revision += 1;
  return done;
}

/** Here an unknown group is 404. */
function inListed(world: World, apiId: string): Group {
  groupOf(world, apiId, 404);
  return memberGroupOf(world, apiId);
}

function listed(given: unknown, field: 'members' | 'admins'): readonly string[] {
  const list = ((given ?? {}) as Change)[field];
  if (!list?.length) throw new Refused(`Couldn't process request - ${field} is missing`, { isMistake: true });
  return list;
}

/** Accepts an invitation. */
export function joinGroup(world: World, apiId: string): Answer {
  const group = groupOf(world, apiId);
  if (!group.pending.has(bot) && !group.members.has(bot)) throw new Refused(texts.notAllowed);
  join(group, bot);
  group.revision += 1;
  return done;
}

export function quitGroup(world: World, apiId: string): Answer {
  const group = groupOf(world, apiId);
  leave(group, bot);
  group.revision += 1;
  return done;
}

export function blockGroup(world: World, apiId: string): Answer {
  groupOf(world, apiId).isBlocked = true;
  return done;
}
