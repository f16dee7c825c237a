import type { Hearing } from '../alarms/hearing-store.ts';
import { type Instant, lengthMs } from '../ranges.ts';
import { leastGapMs } from '../rota/short-pieces.ts';
import { isBehind, isMissed, type Measure } from './judge.ts';
import type { WatchedStation } from './look-back.ts';
import { type Heard, heardOf } from './past-gap.ts';
import { type WatchedGap, watchedGaps } from './uncovered.ts';

/** A gap of 15 min or more, as the auditor found it. */
export interface Finding {
  readonly stationId: string;
  readonly gap: WatchedGap;
  readonly isOver: boolean;
  /** It has begun, and nobody had been told in time. */
  readonly missed: boolean;
  /** Something about it should have been told, was not, and was not reported yet. */
  readonly isNews: boolean;
  readonly heard: readonly Heard[];
  /** The alarm that reported it before; null: none. */
  readonly alarm: number | null;
}

export const findIn = (
  { stationId, hours }: WatchedStation,
  hearings: readonly Hearing[],
  now: Instant,
  measure: Measure,
): Finding[] =>
  watchedGaps(hours)
    .filter((gap) => lengthMs(gap) >= leastGapMs)
    .map((gap) => {
      const isOver = gap.end <= now;
      const missed = isMissed(gap, hearings, now, measure);
      const alarm = gap.hours.find((one) => one.alarm !== null)?.alarm ?? null;
      const isNews = alarm === null && (missed || (!isOver && isBehind(gap, hearings, now, measure)));
      return { stationId, gap, isOver, missed, isNews, heard: heardOf(gap, hearings), alarm };
    });
