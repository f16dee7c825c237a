import { type Custody, ledgerOf } from './fold.ts';
import { mayBeRef, mayBeSame, releasedByRef } from './releases.ts';
import type { CustodySettings } from './settings.ts';

/** A report of a release that may be of people another told of before. Its reporter is asked: "another, or the same?" */
export interface Repeat {
  readonly seq: number;
  readonly saidBy: string;
  /** The earlier heard reports, by number. */
  readonly of: readonly number[];
}

/** Those with an unmatched release still open on either side, in the order they were heard. */
export function mayRepeat(custody: Custody, stationId: string, settings: CustodySettings): Repeat[] {
  const open = ledgerOf(custody, stationId).releases.filter((report) => report.open > 0);
  const refs = releasedByRef(custody, stationId).filter(({ matched }) => matched === null);
  const pairs = [
    ...open.flatMap((a) => open.filter((b) => a.seq > b.seq && mayBeSame(a, b, settings)).map((b) => [a, b] as const)),
    ...open.flatMap((report) =>
      refs.filter((ref) => mayBeRef(report, ref, settings)).map((ref) => inOrder(report, ref)),
    ),
  ];
  const repeats = new Map<number, { seq: number; saidBy: string; of: number[] }>();
  for (const [{ seq, saidBy }, earlier] of pairs) {
    const repeat = repeats.get(seq) ?? { seq, saidBy, of: [] };
    repeat.of.push(earlier.seq);
    repeats.set(seq, repeat);
  }
  return [...repeats.values()].sort((a, b) => a.seq - b.seq);
}

interface Report {
  readonly seq: number;
  readonly saidBy: string;
}

const inOrder = (a: Report, b: Report): readonly [Report, Report] => (a.seq > b.seq ? [a, b] : [b, a]);
