import type { Instant, Range } from '../ranges.ts';
import type { GapKind } from '../rota/sweep.ts';

/** What a coordinator is told of and may acknowledge; all share one run of numbers (`G7`) and one ladder. */
export const alarmKinds = [
  'empty',
  'thin',
  'overdue',
  'unplaced',
  'open-group',
  'maybe-empty',
  'adult-needed',
  'came-out',
  'minor-out',
  'unmet',
  'no-duty',
  'untold',
  'sos',
  'roll-call',
  'near-cover',
  'ask-after',
  'second-period',
  'which-out',
  'in-hospital',
  'unseen',
  'for-court',
] as const;
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
  /** What it is about, where one station can have several of a kind: the seq of a fact, or an id; else empty. */
  readonly subject: string;
  readonly step: number;
  readonly ladderSince: Instant;
  readonly toldAt: Instant | null;
  /** Who had acknowledged it before it lapsed. */
  readonly lapsedBy: string | null;
  readonly ack: Acknowledgement | null;
}

export const isGap = <Alarm extends { readonly kind: AlarmKind }>(
  alarm: Alarm,
): alarm is Alarm & { readonly kind: GapKind } => alarm.kind === 'empty' || alarm.kind === 'thin';

/** Whether whoever reads it knows of hours nobody is down for. */
export const isOfEmptyHours = ({ kind }: { readonly kind: AlarmKind }): boolean =>
  kind === 'empty' || kind === 'untold';

/** Where an alarm stands before anybody was told. */
export const unheard = (stationId: string, now: Instant) => ({
  stationId,
  subject: '',
  step: 0,
  ladderSince: now,
  toldAt: null,
  lapsedBy: null,
  ack: null,
});

/** What the networks made of the messages of one alarm's present step. */
export interface Reach {
  readonly stepSince: Instant | null;
  readonly stepAcceptedAt: Instant | null;
  readonly reached: boolean;
}
