import type { Instant } from '../ranges.ts';
import type { Fact } from './fact.ts';
import type { Matches } from './matches.ts';

/** Who said it, and when. Every number shown carries one. */
export interface Source {
  readonly seq: number;
  readonly kind: Fact['body']['kind'];
  readonly saidBy: string;
  readonly heardAt: Instant;
  readonly vetted: boolean;
}

/** Something said about people who were not named. */
export interface Tally extends Source {
  readonly at: Instant;
  readonly count: number;
}

export interface UnmatchedRelease extends Tally {
  readonly met: boolean;
  /** How many of them nobody has matched with a ref yet. */
  readonly open: number;
}

export interface HeadCountReport extends Source {
  readonly at: Instant;
  readonly least: number;
  readonly most: number;
}

/** What is known about a station beside its refs; each list in the order things happened. */
export interface StationLedger {
  readonly releases: readonly UnmatchedRelease[];
  readonly arrivals: readonly Tally[];
  readonly headCounts: readonly HeadCountReport[];
  /** The last heard that changed who is believed here, head-counts aside. */
  readonly news: Source | null;
  /** Who opened the station and when, where nobody has stood it down since. */
  readonly activated: Source | null;
  /** The last stand-down: a head-count of nobody that needs no second word. Of what was told before it only releases are kept. */
  readonly stoodDown: HeadCountReport | null;
}

/** What changes nothing about who is believed here. */
const saysNothingNew: ReadonlySet<Source['kind']> = new Set([
  ...(['head-count', 'flagged', 'unflagged', 'adult', 'named', 'noted', 'hospital', 'extended', 'regime'] as const),
  ...(['activated', 'stood-down'] as const),
]);

export const noLedger: StationLedger = {
  ...{ releases: [], arrivals: [], headCounts: [] },
  ...{ news: null, activated: null, stoodDown: null },
};

/** `facts`: those about one station. */
export function toStationLedger(facts: readonly Fact[], { refsOf }: Matches): StationLedger {
  const releases: UnmatchedRelease[] = [];
  const arrivals: Tally[] = [];
  const headCounts: HeadCountReport[] = [];
  for (const fact of facts) {
    const { body, happenedAt: at } = fact;
    if (body.kind === 'unmatched-release')
      releases.push({
        ...sourceOf(fact),
        at,
        count: body.count,
        met: body.met,
        open: body.count - (refsOf.get(fact.seq)?.size ?? 0),
      });
    if (body.kind === 'unmatched-arrival') arrivals.push({ ...sourceOf(fact), at, count: body.count });
    if (body.kind === 'head-count') headCounts.push({ ...sourceOf(fact), at, least: body.least, most: body.most });
  }
  const news = facts.findLast(({ body }) => !saysNothingNew.has(body.kind));
  const activated = facts.findLast(({ body }) => body.kind === 'activated');
  const stoodDown = facts.findLast(({ body }) => body.kind === 'stood-down');
  const isSince = ({ seq }: Pick<Fact, 'seq'>) => !stoodDown || seq > stoodDown.seq;
  const came = arrivals.filter(isSince).sort(byTime);
  const counts = headCounts.filter(isSince).sort(byTime);
  const nobody = stoodDown ? emptied(stoodDown, [...came, ...counts]) : null;
  return {
    releases: releases.sort(byTime),
    arrivals: came,
    headCounts: nobody ? [nobody, ...counts] : counts,
    news: news ? sourceOf(news) : null,
    activated: activated && isSince(activated) ? sourceOf(activated) : null,
    stoodDown: nobody,
  };
}

/** Before all that was heard later, whatever time that was told with. */
const emptied = (fact: Fact, later: readonly Moment[]): HeadCountReport => ({
  ...sourceOf(fact),
  at: Math.min(fact.happenedAt, ...later.map(({ at }) => at)),
  least: 0,
  most: 0,
});

export interface Moment {
  readonly at: Instant;
  readonly seq: number;
}

/** In the order things happened; at the same instant, in the order they were heard. */
export const byTime = (a: Moment, b: Moment): number => a.at - b.at || a.seq - b.seq;

const sourceOf = ({ seq, body, saidBy, heardAt, vetted }: Fact): Source => ({
  seq,
  kind: body.kind,
  saidBy,
  heardAt,
  vetted,
});
