import type { AlarmKind } from '../alarms/alarm.ts';
import { hourMs, type Instant } from '../ranges.ts';
import type { RoomKind } from '../rooms/room.ts';
import type { Gap } from '../rota/sweep.ts';
import type { Station } from '../stations/station.ts';
import type { CourtCase } from '../wording/en/clocks.ts';

/** Gaps that begin later than this are for whoever comes after. */
export const handoverAheadMs = 12 * hourMs;

/** How many, when it is not sure from least to most. */
export interface Some {
  readonly least: number;
  readonly most: number;
}

export interface HandoverGap extends Gap {
  /** Null where it has none yet. */
  readonly number: number | null;
  readonly heldBy: { readonly name: string; readonly until: Instant } | null;
  /** Whom a network took the alarm for. */
  readonly told: { readonly people: readonly string[]; readonly rooms: readonly RoomKind[] };
}

/** People whose clock runs out at one moment, or has; or stands still since then, as they are at a hospital. */
export interface HandoverClock {
  readonly kind: 'no-news' | 'cover' | 'ask' | 'hospital';
  readonly at: Instant;
  readonly refs: readonly string[];
  /** Those without a ref. */
  readonly others: number;
}

export interface HandoverStation {
  readonly station: Station;
  /** Null: not known. */
  readonly inside: Some | null;
  /** Who was the last to tell, and when. */
  readonly told: { readonly by: string; readonly at: Instant } | null;
  readonly out: Some;
  readonly believed: number;
  readonly gaps: readonly HandoverGap[];
  readonly clocks: readonly HandoverClock[];
  /** Refs of minors and of others who need an appropriate adult: with one found, and without. */
  readonly adult: { readonly needed: readonly string[]; readonly found: readonly string[] };
  /** Whom somebody has to meet at a court. */
  readonly court: readonly CourtCase[];
  /** How many a stand-down left so. */
  readonly inDoubt: number;
}

export interface HandoverQuestion {
  readonly number: number;
  readonly kind: AlarmKind;
  readonly station: Station;
  readonly isForBackOffice: boolean;
  readonly heldBy: string | null;
}

export interface Handover {
  /** Null: of nobody who is on duty. */
  readonly from: string | null;
  readonly since: Instant;
  /** Null: all. */
  readonly scope: readonly Station[] | null;
  /** Worst first. */
  readonly stations: readonly HandoverStation[];
  /** Those that fell quiet meanwhile; `inDoubt`: how many a stand-down left so. */
  readonly quiet: readonly { readonly station: Station; readonly out: Some; readonly inDoubt: number }[];
  readonly questions: readonly HandoverQuestion[];
  /** What is open in the log, the giver's own first. */
  readonly items: readonly { readonly number: number; readonly owner: string; readonly text: string | null }[];
  /** Hours in which nobody was there, and of how many nobody was told in time; null: there were none. */
  readonly gapsMissed: { readonly missed: number; readonly of: number } | null;
}
