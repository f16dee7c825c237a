import type { Instant, Range } from '../ranges.ts';

/** What a coordinator is told of and may acknowledge; all share one run of numbers (`G7`) and one ladder. */
export const alarmKinds = ['empty', 'thin', 'overdue', 'open-group', 'maybe-empty', 'minor-out', 'unmet'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export interface Acknowledgement {
  readonly personId: string;
  readonly until: Instant;
}

/** For a gap start and end are its hours; for anything else since when and until when it matters. */
export interface OpenAlarm extends Range {
  readonly number: number;
  readonly stationId: string;
  readonly kind: AlarmKind;
  /** What it is about, where one station can have several of a kind: the seq of a fact; else empty. */
  readonly subject: string;
  readonly step: number;
  readonly ladderSince: Instant;
  readonly toldAt: Instant | null;
  /** Who had acknowledged it before it lapsed. */
  readonly lapsedBy: string | null;
  readonly ack: Acknowledgement | null;
}

/** What the networks made of the messages of one alarm's present step. */
export interface Reach {
  readonly stepSince: Instant | null;
  readonly stepAcceptedAt: Instant | null;
  readonly reached: boolean;
}
