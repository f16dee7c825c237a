import type { Arrestee, Sighting } from '../custody/arrestee.ts';
import { arresteeFlags } from '../custody/fact.ts';
import { believedAt, inDoubtAt, ledgerOf } from '../custody/fold.ts';
import { heldByRef } from '../custody/held.ts';
import { jurisdictions } from '../custody/jurisdictions.ts';
import { byRef, formatRef } from '../custody/refs.ts';
import { releasedByRef } from '../custody/releases.ts';
import type { Source } from '../custody/station-ledger.ts';
import { grouped } from '../grouped.ts';
import { type NameOf, namesAt } from '../people/names.ts';
import type { Present } from '../present.ts';
import { contains, type Instant, type Range, union } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { RefGroup, StationDetail } from '../wording/en/station-detail.ts';
import type { StationNow } from './stations-now.ts';

/** Everything that is known of one station, people inside by ref alone; `duty`: who is on duty for it, null: not told. */
export async function stationDetail(
  present: Present,
  { outlook, line }: StationNow,
  duty: StationDetail['duty'],
): Promise<StationDetail> {
  const { custody, station, held } = outlook;
  const refs = await refsOf(present, believedAt(custody, station.id));
  const { releases } = ledgerOf(custody, station.id);
  const last = lastHeard(outlook);
  const named = [...outlook.signUps.map(({ personId }) => personId), ...(last ? [last.saidBy] : [])];
  const nameOf = await namesAt(present, named, 1);
  return {
    line,
    groups: groupsOf(present, outlook, refs),
    unnamed: held
      .filter(({ refId }) => refId === null)
      .map(({ count, coverUntil, overdue }) => ({ count, cover: { at: coverUntil, estimated: true }, overdue })),
    flags: arresteeFlags.flatMap((flag) => {
      const own = refs.filter(({ arrestee }) => arrestee.flags.includes(flag)).map(({ ref }) => ref);
      return own.length > 0 ? [{ flag, refs: own }] : [];
    }),
    isAnyOut: releases.length + releasedByRef(custody, station.id).length > 0,
    unmatched: releases.reduce((sum, { open }) => sum + open, 0),
    doubts: (await refsOf(present, inDoubtAt(custody, station.id))).map(({ ref }) => ref),
    ...whoIsComing(outlook, present.now, nameOf),
    duty,
    lastHeard: last && { at: last.heardAt, by: nameOf(last.saidBy) },
  };
}

interface Known {
  readonly ref: string;
  readonly arrestee: Arrestee;
}

/** In the order of their refs. */
async function refsOf({ store }: Present, arrestees: readonly Arrestee[]): Promise<Known[]> {
  const records = await store.custody.byIds(arrestees.map(({ refId }) => refId));
  return arrestees
    .flatMap((arrestee) => {
      const ref = records.get(arrestee.refId)?.ref;
      return ref ? [{ ref, arrestee }] : [];
    })
    .sort((a, b) => byRef(a.ref, b.ref))
    .map(({ ref, arrestee }) => ({ ref: formatRef(ref), arrestee }));
}

/** Refs of which exactly the same would be said are said together. */
function groupsOf({ now, policy }: Present, { station }: Outlook, refs: readonly Known[]): RefGroup[] {
  const law = jurisdictions[station.jurisdiction];
  const all = refs.map(({ ref, arrestee }) => {
    const clocks = heldByRef(arrestee, law, now, policy.custody);
    const said = {
      seen: seen(arrestee),
      cover: { at: clocks.coverUntil, estimated: clocks.coverEstimated },
      askAfter: clocks.askAfter === null ? null : { at: clocks.askAfter, estimated: clocks.askEstimated },
      stopped: clocks.stoppedSince !== null,
      overdue: clocks.overdue,
    } as const;
    return { ref, said };
  });
  return [...grouped(all, ({ said }) => JSON.stringify(said)).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first.said, refs: same.map(({ ref }) => ref) }] : [];
  });
}

const seen = ({ arrivals, bookings }: Pick<Arrestee, 'arrivals' | 'bookings'>): RefGroup['seen'] => {
  const any = (sightings: readonly Sighting[]) => sightings.length > 0;
  return any(bookings) ? 'booked in' : any(arrivals) ? 'arrived' : 'on the way';
};

/** Somebody's hours that follow one another are one stretch. */
function whoIsComing({ signUps }: Outlook, now: Instant, nameOf: NameOf): Pick<StationDetail, 'onNow' | 'next'> {
  const stretches = [...grouped(signUps, ({ personId }) => personId)].flatMap(([personId, own]) =>
    union(own).map((range) => ({ name: nameOf(personId), range })),
  );
  const coming = stretches.filter(({ range }) => range.start > now).sort((a, b) => byStart(a.range, b.range));
  return {
    onNow: stretches.filter(({ range }) => contains(range, now)).map(({ name, range }) => ({ name, until: range.end })),
    next: [...grouped(coming, ({ range }) => `${range.start}-${range.end}`).values()].flatMap((same) => {
      const [first] = same;
      return first ? [{ names: same.map(({ name }) => name), range: first.range }] : [];
    }),
  };
}

const byStart = (a: Range, b: Range): number => a.start - b.start || a.end - b.end;

/** The last that anybody told of it, a count or a change. */
function lastHeard({ custody, station }: Outlook): Source | null {
  const { news, headCounts } = ledgerOf(custody, station.id);
  return [...headCounts, ...(news ? [news] : [])].reduce<Source | null>(
    (last, one) => (last && last.seq > one.seq ? last : one),
    null,
  );
}
