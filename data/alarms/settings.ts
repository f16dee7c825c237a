import { hourMs, minuteMs } from '../ranges.ts';
import type { GapKind } from '../rota/sweep.ts';

/** When and how insistently gaps are told. */
export interface AlarmSettings {
  /** How long before its start a gap is told, longest first; 0: when it begins. */
  readonly leadsMs: Readonly<Record<GapKind, readonly number[]>>;
  /** So many times as long where a station is hard to reach. */
  readonly farFactor: number;
  /** So much of a gap must be untold to be news. */
  readonly leastNewsMs: number;
  /** A gap whose edges move by less has only moved. */
  readonly leastMoveMs: number;
  /** Told for a start within half the lead counts as told; the half is never less than this. */
  readonly leastDriftMs: number;
  /** From acceptance by a network to the next step of the ladder. */
  readonly stepWaitMs: number;
  /** The same once a gap is `urgentMs` away or nearer. */
  readonly urgentStepWaitMs: number;
  readonly urgentMs: number;
  /** A step of which no network took anything for so long is skipped. */
  readonly skipAfterMs: number;
  /** Who does not answer is passed over only so shortly before the gap. */
  readonly climbWithinMs: number;
  /** The last step for a thin gap. */
  readonly thinTop: number;
  /** When every open hour until the morning is told: whole hours on the wall. */
  readonly rollCallHours: readonly number[];
  /** The hour of the morning. */
  readonly rollCallUntilHour: number;
  /** When coordinators read how things stand: whole hours on the wall. */
  readonly digestHours: readonly number[];
  readonly ackMs: number;
  readonly bundleMs: number;
}

export const alarmDefaults: AlarmSettings = {
  leadsMs: { empty: [12 * hourMs, 6 * hourMs, 3 * hourMs, hourMs, 0], thin: [6 * hourMs, 2 * hourMs] },
  farFactor: 1.5,
  leastNewsMs: 15 * minuteMs,
  leastMoveMs: 30 * minuteMs,
  leastDriftMs: 15 * minuteMs,
  stepWaitMs: 15 * minuteMs,
  urgentStepWaitMs: 5 * minuteMs,
  urgentMs: hourMs,
  skipAfterMs: 2 * minuteMs,
  climbWithinMs: 3 * hourMs,
  thinTop: 2,
  rollCallHours: [17, 20, 22],
  rollCallUntilHour: 9,
  digestHours: [0, 6, 12, 18],
  ackMs: hourMs,
  bundleMs: 15 * minuteMs,
};

/** As they hold for a station that is hard to reach: gaps are told, and others asked, that much sooner. */
export const farSettings = (settings: AlarmSettings): AlarmSettings => {
  const { leadsMs, climbWithinMs, farFactor } = settings;
  const sooner = (leads: readonly number[]) => leads.map((lead) => lead * farFactor);
  return {
    ...settings,
    leadsMs: { empty: sooner(leadsMs.empty), thin: sooner(leadsMs.thin) },
    climbWithinMs: climbWithinMs * farFactor,
  };
};
