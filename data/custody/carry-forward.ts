import type { Instant } from '../ranges.ts';
import { unexplainedArrivals } from './arrivals.ts';
import type { Custody } from './fold.ts';
import { cameAfter, type Presence, presencesAt, type Share, shareIn } from './presence.ts';
import { type Outs, unmatchedOuts } from './releases.ts';
import type { CustodySettings } from './settings.ts';
import type { HeadCountReport } from './station-ledger.ts';

export interface Carried {
  readonly least: number;
  readonly most: number;
  /** How many more came out than can have been inside. */
  readonly excess: number;
  /** How many of those inside may be among the unmatched releases. */
  readonly maybeOut: number;
}

/** People inside from the start, and the moments at which others came. */
interface Crowd {
  readonly start: number;
  readonly came: readonly Instant[];
}

interface Ref {
  readonly presence: Presence;
  readonly share: Share;
}

/** A head-count with all that came and went since. Without one, the ledger: nobody at first, then every ref and report. */
export function carryForward(
  custody: Custody,
  stationId: string,
  since: HeadCountReport | null,
  settings: CustodySettings,
): Carried {
  const { outs, maybeBefore } = unmatchedOuts(custody, stationId, since, settings);
  const refs = presencesAt(custody, stationId).map((presence) => ({
    presence,
    share: shareIn(since, presence, settings),
  }));
  const vans = unexplainedArrivals(custody, stationId, since, settings);
  const fewest = {
    start: (since?.least ?? 0) - gone(refs, 'most'),
    came: inside(refs, 'most').map(({ presence }) => cameAfter(presence, settings)),
  };
  const largest = {
    start: (since?.most ?? 0) - gone(refs, 'least') + maybeBefore,
    came: [
      ...inside(refs, 'least').map(({ presence }) => presence.cameBy),
      ...vans.flatMap(({ at, count }) => Array<Instant>(count).fill(at)),
    ],
  };
  return toCarried(fewest, largest, outs);
}

function toCarried(fewest: Crowd, largest: Crowd, outs: readonly Outs[]): Carried {
  const mostOut = whoLeft(
    fewest,
    outs.map(({ last, most }) => ({ at: last, count: most })),
  );
  const leastOut = whoLeft(
    largest,
    outs.map(({ first, least }) => ({ at: first, count: least })),
  );
  return {
    least: sizeOf(fewest) - mostOut,
    most: sizeOf(largest) - leastOut,
    excess: outs.reduce((sum, { least }) => sum + least, 0) - leastOut + Math.max(0, -largest.start),
    maybeOut: mostOut,
  };
}

/** Refs that were counted and have gone. */
const gone = (refs: readonly Ref[], bound: keyof Share): number =>
  refs.filter(({ presence, share }) => presence.stay.left && share[bound] === 1).length;

/** Refs that were not counted and are here now. */
const inside = (refs: readonly Ref[], bound: keyof Share): Ref[] =>
  refs.filter(({ presence, share }) => !presence.stay.left && share[bound] === 0);

/** Nobody can have left before they came: last year's unmatched release is none of tonight's people. `outs`: in order. */
function whoLeft({ start, came }: Crowd, outs: readonly { readonly at: Instant; readonly count: number }[]): number {
  if (outs.length === 0) return 0;
  const inOrder = Float64Array.from(came).sort();
  let arrived = 0;
  let left = 0;
  for (const { at, count } of outs) {
    while ((inOrder[arrived] ?? Number.POSITIVE_INFINITY) <= at) arrived += 1;
    const present = Math.max(0, start) + arrived;
    left = Math.min(left + count, present);
  }
  return left;
}

const sizeOf = ({ start, came }: Crowd): number => Math.max(0, start) + came.length;
