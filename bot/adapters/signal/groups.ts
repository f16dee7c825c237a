import * as z from 'zod';
import type { GroupState } from '../adapter.ts';
import { type Aci, asAci, asInternalGroupId, type InternalGroupId } from './ids.ts';
import type { Self } from './to-event.ts';

/** A group as it stood when it was last asked for. */
export interface Group extends GroupState {
  readonly id: InternalGroupId;
  readonly name: string;
  /** Everybody but the bot. */
  readonly members: ReadonlySet<Aci>;
  /** Somebody invited is no member before they accept. */
  readonly bot: 'member' | 'invited' | 'out';
}

/** What became of one group between two looks at it. */
export interface GroupChange {
  readonly group: Group;
  readonly joined: readonly Aci[];
  readonly left: readonly Aci[];
  readonly bot: 'added' | 'invited' | 'removed' | null;
}

export type Groups = ReadonlyMap<InternalGroupId, Group>;

/** Newer versions give both ids, older ones the number, or the UUID where no number is known. */
const member = z.union([z.string(), z.object({ number: z.string().nullish(), uuid: z.string().nullish() })]);
type Member = z.infer<typeof member>;
const list = z.array(member).nullish().catch(undefined);

/** Of the permissions `edit_group` is wrong in every version, and never read. */
const entry = z.object({
  internal_id: z.string(),
  name: z.string().nullish().catch(undefined),
  members: list,
  admins: list,
  pending_invites: list,
  invite_link: z.string().nullish().catch(undefined),
  permissions: z.object({ send_messages: z.string().nullish() }).nullish().catch(undefined),
});
type Entry = z.infer<typeof entry>;

/** An entry that can't be read is left out, and keeps none of the others from being read. */
const groups = z
  .array(z.unknown())
  .transform((all) => all.flatMap((one): Entry | [] => entry.safeParse(one).data ?? []));

/** Whom a number belongs to, as far as is known. */
export type AciOf = (number: string) => Aci | undefined;

/** The groups in an answer of the API; undefined where it is no such answer. Who is given by a number that nobody is known by is left out. */
export function toGroups(answer: unknown, self: Self, aciOf: AciOf): Groups | undefined {
  const read = groups.safeParse(answer);
  if (!read.success) return undefined;
  return new Map(
    read.data.flatMap((entry): [InternalGroupId, Group][] => {
      const id = asInternalGroupId(entry.internal_id);
      return id ? [[id, toGroup(id, entry, self, aciOf)]] : [];
    }),
  );
}

function toGroup(id: InternalGroupId, entry: Entry, self: Self, aciOf: AciOf): Group {
  const holdsBot = (members: readonly Member[] | null | undefined) => (members ?? []).some((one) => isSelf(one, self));
  return {
    id,
    name: entry.name ?? '',
    members: new Set((entry.members ?? []).flatMap((one) => (isSelf(one, self) ? [] : (toAci(one, aciOf) ?? [])))),
    bot: holdsBot(entry.members) ? 'member' : holdsBot(entry.pending_invites) ? 'invited' : 'out',
    botIsAdmin: holdsBot(entry.admins),
    isClosed: entry.permissions?.send_messages === 'only-admins',
    inviteLink: entry.invite_link ?? '',
  };
}

const idsOf = (one: Member): readonly string[] =>
  typeof one === 'string' ? [one] : [one.uuid, one.number].filter((id) => id != null);

function isSelf(one: Member, { number, aci }: Self): boolean {
  const ids = idsOf(one);
  return ids.includes(number) || (aci !== undefined && ids.includes(aci));
}

const toAci = (one: Member, aciOf: AciOf): Aci | undefined => {
  const [first = ''] = idsOf(one);
  return asAci(first) ?? aciOf(first);
};

/** The bot's own UUID, where a list of members gives it beside its number. */
export function ownAciIn(answer: unknown, number: string): Aci | undefined {
  const members = (groups.safeParse(answer).data ?? []).flatMap((entry) => entry.members ?? []);
  const own = members.find((one) => typeof one !== 'string' && one.number === number);
  return typeof own === 'object' ? asAci(own.uuid ?? '') : undefined;
}

/** Whether anybody is named by a number alone, as older versions do. */
export const namesNumbers = (answer: unknown): boolean =>
  (groups.safeParse(answer).data ?? []).some(({ members }) =>
    (members ?? []).some((one) => typeof one === 'string' && asAci(one) === undefined),
  );

/** Joins and leaves carry no names: who came and went is what is different. */
export const groupChanges = (before: Groups, after: Groups): GroupChange[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const change = changeOf(was, is ?? (was && gone(was)));
    return change && isAny(change, was) ? [change] : [];
  });

/** A group that is listed no more is one the bot is not in. */
const gone = (group: Group): Group => ({ ...group, members: new Set(), bot: 'out', botIsAdmin: false });

const nobody: ReadonlySet<Aci> = new Set();

function changeOf(was: Group | undefined, group: Group | undefined): GroupChange | undefined {
  if (!group) return undefined;
  const [were, are] = [was?.members ?? nobody, group.members];
  return {
    group,
    joined: [...are].filter((aci) => !were.has(aci)),
    left: [...were].filter((aci) => !are.has(aci)),
    bot: becameOf(was?.bot ?? 'out', group.bot),
  };
}

function becameOf(was: Group['bot'], is: Group['bot']): GroupChange['bot'] {
  if (was === is) return null;
  if (is === 'out') return was === 'member' ? 'removed' : null;
  return is === 'member' ? 'added' : 'invited';
}

const isAny = ({ joined, left, bot, group }: GroupChange, was: Group | undefined): boolean =>
  joined.length + left.length > 0 ||
  bot !== null ||
  was?.botIsAdmin !== group.botIsAdmin ||
  was.isClosed !== group.isClosed ||
  was.inviteLink !== group.inviteLink;
