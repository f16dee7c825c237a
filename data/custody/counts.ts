import type { Instant } from '../ranges.ts';
import { carryForward } from './carry-forward.ts';
import { believedAt, type Custody, ledgerOf } from './fold.ts';
import { isAfter } from './presence.ts';
import type { CustodySettings } from './settings.ts';
import type { HeadCountReport, Source } from './station-ledger.ts';

export interface HeadCount {
  readonly least: number;
  readonly most: number;
  /** The refs believed here. */
  readonly believed: number;
  /** How many more came out than can have been inside: some report is wrong, or somebody was never reported. */
  readonly excess: number;
  /** Of the refs believed here, how many may be among the unmatched releases. While any are: "which of these are out?" */
  readonly maybeOut: number;
  /** The head-count it rests on, else the last news of who is here; null: nobody ever said anything. */
  readonly source: Source | null;
  /** The last that was heard of who is here since that head-count. */
  readonly since: Source | null;
  /** Too old to be told as a number. Never the same as nobody. */
  readonly unknown: boolean;
}

/** How many may be inside a station. */
export function headCount(custody: Custody, stationId: string, now: Instant, settings: CustodySettings): HeadCount {
  const { vetted, unvetted } = countsInForce(custody, stationId, now, settings);
  const ledger = carryForward(custody, stationId, null, settings);
  const base = vetted ? carryForward(custody, stationId, vetted, settings) : ledger;
  const ranges = [base, ...unvetted.map((count) => carryForward(custody, stationId, count, settings))];
  const { news } = ledgerOf(custody, stationId);
  const source = unvetted.at(-1) ?? vetted ?? news;
  const since = news && source && news.heardAt >= source.heardAt && news.seq > source.seq ? news : null;
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
    believed: believedAt(custody, stationId).length,
    excess: base.excess,
    maybeOut: ledger.maybeOut,
    source: source && toSource(source),
    since,
    unknown: !source || now - (since ?? source).heardAt >= settings.countDecaysMs,
  };
}

export interface CountsInForce {
  /** The last one by somebody of level 1 or up: it replaces the ledger. */
  readonly vetted: HeadCountReport | null;
  /** Those by others since then, each for its hours: they widen the range, and take nobody away. */
  readonly unvetted: readonly HeadCountReport[];
}

export function countsInForce(
  custody: Custody,
  stationId: string,
  now: Instant,
  settings: CustodySettings,
): CountsInForce {
  const { headCounts } = ledgerOf(custody, stationId);
  const vetted = headCounts.findLast((count) => count.vetted) ?? null;
  const holds = (count: HeadCountReport) => now < count.heardAt + settings.unvettedCountHoldsMs;
  return { vetted, unvetted: unvettedSince(headCounts, vetted).filter(holds) };
}

/** The head-counts by level 0 since one by level 1 or up. */
export const unvettedSince = (
  headCounts: readonly HeadCountReport[],
  vetted: HeadCountReport | null,
): HeadCountReport[] => headCounts.filter((count) => !count.vetted && (!vetted || isAfter(count, vetted)));

const toSource = ({ seq, kind, saidBy, heardAt, vetted }: Source): Source => ({ seq, kind, saidBy, heardAt, vetted });
