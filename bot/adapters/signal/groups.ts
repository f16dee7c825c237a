import * as z from 'zod';
import { type Aci, asAci, asInternalGroupId, type InternalGroupId } from './ids.ts';

/** A group as it stood when it was last asked for. */
export interface Group {
  readonly id: InternalGroupId;
  readonly name: string;
  readonly members: ReadonlySet<Aci>;
  readonly admins: ReadonlySet<Aci>;
  /** Whether admins alone may write. */
  readonly isClosed: boolean;
}

/** What became of one group between two looks at it. */
export interface GroupChange {
  readonly id: InternalGroupId;
  readonly joined: readonly Aci[];
  readonly left: readonly Aci[];
  readonly botAdded: boolean;
  readonly botRemoved: boolean;
}

/** Newer versions give both ids, older ones the number, or the UUID where no number is known. */
const member = z.union([z.string(), z.object({ number: z.string().nullish(), uuid: z.string().nullish() })]);
const members = z.array(member).nullish().catch(undefined);

const groups = z.array(
  z.object({
    internal_id: z.string(),
    name: z.string().nullish(),
    members,
    admins: members,
    permissions: z.object({ send_messages: z.string().nullish() }).nullish().catch(undefined),
  }),
);

/** Whom a number belongs to, as far as is known. */
export type AciOf = (number: string) => Aci | undefined;

/** The groups in an answer of the API. Who is given by a number that nobody is known by is left out. */
export const toGroups = (answer: unknown, aciOf: AciOf): Map<InternalGroupId, Group> =>
  new Map(
    (groups.safeParse(answer).data ?? []).flatMap((entry): [InternalGroupId, Group][] => {
      const id = asInternalGroupId(entry.internal_id);
      if (!id) return [];
      const isClosed = entry.permissions?.send_messages === 'only-admins';
      const [all, admins] = [toAcis(entry.members, aciOf), toAcis(entry.admins, aciOf)];
      return [[id, { id, name: entry.name ?? '', members: all, admins, isClosed }]];
    }),
  );

const toAcis = (list: z.infer<typeof members>, aciOf: AciOf): Set<Aci> =>
  new Set(
    (list ?? []).flatMap((one) => {
      const known = typeof one === 'string' ? one : (one.uuid ?? one.number ?? '');
      return asAci(known) ?? aciOf(known) ?? [];
    }),
  );

/** Joins and leaves carry no names: who came and went is what is different. `self`: the bot. */
export function groupChanges(
  before: ReadonlyMap<InternalGroupId, Group>,
  after: ReadonlyMap<InternalGroupId, Group>,
  self: Aci,
): GroupChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.map((id) => changeOf(id, before.get(id), after.get(id), self)).filter(isAny);
}

const nobody: ReadonlySet<Aci> = new Set();

function changeOf(id: InternalGroupId, before: Group | undefined, after: Group | undefined, self: Aci): GroupChange {
  const [were, are] = [before?.members ?? nobody, after?.members ?? nobody];
  const joined = [...are].filter((aci) => !were.has(aci));
  const left = [...were].filter((aci) => !are.has(aci));
  const others = (acis: readonly Aci[]) => acis.filter((aci) => aci !== self);
  return {
    id,
    joined: others(joined),
    left: others(left),
    botAdded: joined.includes(self),
    botRemoved: left.includes(self),
  };
}

const isAny = ({ joined, left, botAdded, botRemoved }: GroupChange): boolean =>
  joined.length + left.length > 0 || botAdded || botRemoved;
