import { groupNotFound, noSuchUser, notInGroup, Refused, texts } from './answer.ts';
import type { Group } from './groups.ts';
import { bot, type Person } from './people.ts';
import type { World } from './world.ts';

/** Where something goes: one group, or people each for themselves. */
export interface Target {
  /** As tests name the chat. */
  readonly chat: string;
  readonly group: Group | undefined;
  /** Whoever gets it; without the bot, unless it writes to itself. */
  readonly people: readonly Person[];
}

const apiPattern = /^group\.[A-Za-z0-9+/]+=*$/;
const internalPattern = /^[A-Za-z0-9+/]{43}=$/;
const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const usernamePattern = /^[^.]+\.\d{2,}$/;

export function targetOf(world: World, recipients: readonly string[]): Target {
  const [first = ''] = recipients;
  if (recipients.length === 1 && first.startsWith('group.')) return toMembers(world, groupOf(world, first));
  if (recipients.some((one) => one.startsWith('group.')))
    throw new Refused("Couldn't process request - groups can't be mixed with other recipients", { isMistake: true });
  const people = recipients.map((one) => personOf(world, one));
  return { chat: `direct:${people.map(({ key }) => key).join(',')}`, group: undefined, people };
}

export function personOf(world: World, id: string): Person {
  const person = world.people.find(id);
  if (person?.isRegistered && !(person.hideNumber && id === person.number)) return person;
  if (id.startsWith('+') || uuidPattern.test(id) || usernamePattern.test(id)) throw new Refused(noSuchUser(id));
  if (internalPattern.test(id)) throw new Refused(texts.noSeparator);
  throw new Refused(id === '' ? `Invalid identifier ${id}` : texts.noSeparator);
}

/** A group the account is in. */
export function memberGroupOf(world: World, apiId: string): Group {
  const group = groupOf(world, apiId);
  if (!group.members.has(bot)) throw new Refused(notInGroup(group.name, group.internalId));
  return group;
}

/** A group the account has heard of. */
export function groupOf(world: World, apiId: string, status = 400): Group {
  if (!apiPattern.test(apiId)) throw new Refused(texts.invalidGroupId);
  const internalId = Buffer.from(apiId.slice('group.'.length), 'base64').toString('latin1');
  if (!internalPattern.test(internalId)) throw new Refused(texts.invalidGroupId);
  const group = world.findGroup(internalId);
  if (!group?.isKnown) throw new Refused(groupNotFound(internalId), { status });
  return group;
}

function toMembers(world: World, group: Group): Target {
  if (!group.members.has(bot)) throw new Refused(notInGroup(group.name, group.internalId));
  const people = [...group.members].filter((who) => who !== bot).map((who) => world.people.person(who));
  return { chat: group.key, group, people };
}
