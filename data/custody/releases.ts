import type { Instant } from '../ranges.ts';
import { type Custody, ledgerOf } from './fold.ts';
import { unexplained } from './pairing.ts';
import { isAfter } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import { byTime, type HeadCountReport, type UnmatchedRelease } from './station-ledger.ts';
import type { Ending } from './whereabouts.ts';

/** People who came out, unmatched, between the first and the last of reports that may be of the same people. */
export interface Outs {
  readonly first: Instant;
  readonly last: Instant;
  readonly least: number;
  readonly most: number;
}

export interface OutsSince {
  readonly outs: readonly Outs[];
  /** How many of the releases by ref since then may be of people reported out, unmatched, before. */
  readonly maybeBefore: number;
}

/** The unmatched releases at a station since a head-count; null: since ever. */
export function unmatchedOuts(
  custody: Custody,
  stationId: string,
  since: HeadCountReport | null,
  settings: CustodySettings,
): OutsSince {
  const { releases: all, stoodDown } = ledgerOf(custody, stationId);
  const releases = all.filter((report) => !stoodDown || isAfter(report, stoodDown));
  const before = releases.filter((report) => since && !isAfter(report, since));
  const pending = before.map((report) => ({ reports: [report], count: report.open, settled: since }));
  const clusters = clustersOf(releases.slice(before.length), settings).map((reports) => ({
    reports,
    count: largestSum(reports.filter((report) => !repeatsOutside(report, reports, all, settings))),
    settled: null,
  }));
  const refs = releasedByRef(custody, stationId);
  const left = unexplained([...pending, ...clusters], refs, ({ reports, settled }, ref) => {
    if (settled && !isAfter(ref, settled)) return false;
    return reports.some((report) => mayBeRef(report, ref, settings));
  });
  const explained = pending.map(({ count }, index) => count - (left[index] ?? count));
  return {
    outs: clusters.map(({ reports }, index) => toOuts(reports, left[before.length + index] ?? 0)),
    maybeBefore: explained.reduce((sum, count) => sum + count, 0),
  };
}

export const releasedByRef = ({ arrestees }: Custody, stationId: string): Ending[] =>
  [...arrestees.values()]
    .flatMap(({ ending }) => (ending?.kind === 'released' && ending.stationId === stationId ? [ending] : []))
    .sort(byTime);

export function mayBeRef(report: UnmatchedRelease, ref: Ending, settings: CustodySettings): boolean {
  const after = ref.at - report.at;
  const before = report.saidBy === ref.saidBy ? settings.samePeopleWithinMs : settings.mayRepeatWithinMs;
  return -before <= after && after <= settings.refMayRepeatWithinMs;
}

export const mayBeSame = (a: UnmatchedRelease, b: UnmatchedRelease, { mayRepeatWithinMs }: CustodySettings): boolean =>
  a.saidBy !== b.saidBy && Math.abs(a.at - b.at) <= mayRepeatWithinMs;

/** Chains of reports, each less than the setting after the one before. */
function clustersOf(
  reports: readonly UnmatchedRelease[],
  { samePeopleWithinMs }: CustodySettings,
): UnmatchedRelease[][] {
  const clusters: UnmatchedRelease[][] = [];
  for (const report of reports) {
    const cluster = clusters.at(-1);
    const last = cluster?.at(-1);
    if (cluster && last && report.at - last.at < samePeopleWithinMs) cluster.push(report);
    else clusters.push([report]);
  }
  return clusters;
}

/** May it repeat one heard before it? Its own cluster has already been reckoned with. */
const repeatsOutside = (
  report: UnmatchedRelease,
  cluster: readonly UnmatchedRelease[],
  all: readonly UnmatchedRelease[],
  settings: CustodySettings,
): boolean =>
  all.some((other) => other.seq < report.seq && !cluster.includes(other) && mayBeSame(report, other, settings));

/** Nobody reports the same people twice, so one person's reports add up. */
function largestSum(reports: readonly UnmatchedRelease[]): number {
  const sums = new Map<string, number>();
  for (const { saidBy, count } of reports) sums.set(saidBy, (sums.get(saidBy) ?? 0) + count);
  return Math.max(0, ...sums.values());
}

function toOuts(reports: readonly UnmatchedRelease[], least: number): Outs {
  const [times, most] = [reports.map(({ at }) => at), reports.reduce((sum, { open }) => sum + open, 0)];
  return { first: Math.min(...times), last: Math.max(...times), least: Math.min(least, most), most };
}
