import * as z from 'zod';
import type { Api } from './api.ts';
import { type Group, type GroupChange, type Groups, groupChanges, namesNumbers, ownAciIn, toGroups } from './groups.ts';
import { type Aci, asAci, type InternalGroupId } from './ids.ts';
import type { GroupSeen, Self } from './to-event.ts';

/** What is known of groups and people; the API is asked where something may be different. */
export interface Directory {
  readonly self: Self;
  group(id: string): Group | undefined;
  /** Whether an envelope shows a group to have changed since it was last asked for. */
  isNews(seen: GroupSeen): boolean;
  /** What was found last was not told: the next answer counts as the first. */
  forget(): void;
  nameOf(aci: Aci): string | undefined;
  /** Somebody sent an envelope: what it says of them. */
  meet(somebody: Somebody): void;
  /** Asks for the groups as they are. Null where no answer could be had; `isFirst`: there is nothing to compare with. */
  refresh(
    seen: readonly GroupSeen[],
  ): Promise<{ readonly changes: readonly GroupChange[]; readonly isFirst: boolean } | null>;
}

export interface Somebody {
  readonly number?: string | null | undefined;
  readonly uuid?: string | null | undefined;
  readonly name?: string | null | undefined;
}

const contacts = z.array(z.object({ number: z.string().nullish(), uuid: z.string().nullish() }));

export function createDirectory(api: Api, number: string, limitMs: number): Directory {
  const acis = new Map<string, Aci>();
  const names = new Map<Aci, string>();
  const revisions = new Map<InternalGroupId, number>();
  let known: Groups | undefined;
  let isDoubted = false;
  const self = (): Self => ({ number, aci: acis.get(number) });
  const get = async (path: string) => {
    const answer = await api.call({ method: 'GET', path }, limitMs);
    return answer.kind === 'done' ? answer.body : undefined;
  };
  const own = encodeURIComponent(number);

  function meet({ number: of, uuid, name }: Somebody): void {
    const aci = asAci(uuid ?? '');
    if (aci && of) acis.set(of, aci);
    if (aci && name) names.set(aci, name);
  }

  /** Older versions name members by numbers: whose they are is in the contacts. */
  async function meetContacts(): Promise<void> {
    const read = contacts.safeParse(await get(`/v1/contacts/${own}?all_recipients=true`));
    for (const contact of read.data ?? []) meet(contact);
  }

  return {
    get self() {
      return self();
    },
    group: (id) => known?.get(id as InternalGroupId),
    isNews: ({ id, revision }) => revision > (revisions.get(id) ?? -1),
    nameOf: (aci) => names.get(aci),
    meet,
    forget() {
      known = undefined;
      revisions.clear();
    },
    async refresh(seen) {
      const answer = await get(`/v1/groups/${own}?expand=true`);
      meet({ number, uuid: ownAciIn(answer, number) });
      if (namesNumbers(answer)) await meetContacts();
      const now = toGroups(answer, self(), (of) => acis.get(of));
      if (!now) return null;
      const before = known;
      // That every group is gone at once is more likely a mistake than true: it has to be said twice.
      isDoubted = !isDoubted && now.size === 0 && (before?.size ?? 0) > 0;
      if (isDoubted) return null;
      known = now;
      for (const { id, revision } of seen) revisions.set(id, Math.max(revision, revisions.get(id) ?? -1));
      return { changes: groupChanges(before ?? new Map(), now), isFirst: before === undefined };
    },
  };
}
