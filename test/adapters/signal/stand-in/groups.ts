import { createHash } from 'node:crypto';
import { bot } from './people.ts';

export type Permission = 'only-admins' | 'every-member';

export interface Group {
  /** What tests call it. */
  readonly key: string;
  readonly internalId: string;
  readonly apiId: string;
  name: string;
  description: string;
  /** Keys of people, as in all three. */
  readonly members: Set<string>;
  readonly admins: Set<string>;
  readonly pending: Set<string>;
  revision: number;
  readonly permissions: { add_members: Permission; edit_group: Permission; send_messages: Permission };
  inviteLink: string;
  expiresInSeconds: number;
  isBlocked: boolean;
  /** Whether the bot's account has ever heard of it. */
  isKnown: boolean;
}

export interface GroupOptions {
  readonly members?: readonly string[];
  readonly admins?: readonly string[];
  readonly botIsMember?: boolean;
  readonly botIsAdmin?: boolean;
  readonly closed?: boolean;
  readonly inviteLink?: string;
  readonly name?: string;
}

const every: Permission = 'every-member';

export function makeGroup(key: string, options: GroupOptions = {}): Group {
  const { members = [], admins = [], botIsMember = true, botIsAdmin = false, closed = false } = options;
  const internalId = createHash('sha256').update(`group ${key}`).digest('base64');
  return {
    key,
    internalId,
    apiId: `group.${Buffer.from(internalId).toString('base64')}`,
    name: options.name ?? key,
    description: '',
    members: new Set([...members, ...admins, ...(botIsMember || botIsAdmin ? [bot] : [])]),
    admins: new Set([...admins, ...(botIsAdmin ? [bot] : [])]),
    pending: new Set(),
    revision: 1,
    permissions: { add_members: every, edit_group: every, send_messages: closed ? 'only-admins' : every },
    inviteLink: options.inviteLink ?? '',
    expiresInSeconds: 0,
    isBlocked: false,
    isKnown: botIsMember || botIsAdmin,
  };
}

export const isClosed = ({ permissions }: Group): boolean => permissions.send_messages === 'only-admins';

export function join({ members, pending }: Group, who: string): void {
  pending.delete(who);
  members.add(who);
}

export function leave({ members, admins, pending }: Group, who: string): void {
  for (const all of [members, admins, pending]) all.delete(who);
}
