import { hourMs, type Instant } from '../ranges.ts';
import type { Jurisdiction, Regime } from './jurisdictions.ts';

/** By which rule a person's clocks count, where somebody said so. */
export const regimeNames = [
  'usual',
  'terrorism',
  'warrant',
  'peace',
  'court-bail',
  'police-bail',
  'voluntary',
  'other-force',
  'from-outside',
] as const;
export type RegimeName = (typeof regimeNames)[number];

export interface SaidRegime {
  readonly name: RegimeName;
  /** When it was said to hold from: for another force's case the hour its clock starts, from outside that of the entry. */
  readonly from: Instant;
  /** For somebody back on police bail: how much of their time was used before. */
  readonly usedMs: number;
}

/** These start the clocks anew, so only the back office may say them. */
export const restarts: ReadonlySet<RegimeName> = new Set(['other-force', 'from-outside']);

/**
 * The rule for one person. Terrorism Act 2000 s.41: 48 h from the arrest, whatever the place. Court warrants and breach of
 * the peace: no hour by law, so only cover is reckoned. Bail Act 1976 s.7(4): before a justice within 24 h of the arrest.
 * Back on police bail: what was used before counts (PACE s.47(6); Criminal Justice (Scotland) Act 2016 s.10).
 */
export function regimeOf(said: SaidRegime | null, law: Jurisdiction): Regime {
  switch (said?.name) {
    case 'terrorism':
      return { ...fromArrest(48 * hourMs), courtHolidaysCount: true };
    case 'court-bail':
      return { ...fromArrest(24 * hourMs), courtHolidaysCount: false };
    case 'warrant':
    case 'peace':
      return { ...law, askAfterMs: null, askAheadAfterMs: null };
    case 'police-bail':
      return shortened(law, said.usedMs);
    default:
      return law;
  }
}

const fromArrest = (ms: number) =>
  ({ askFrom: 'arrest', askAfterMs: ms, askAheadAfterMs: null, coverFrom: 'arrest', coverMs: ms }) as const;

const shortened = (law: Jurisdiction, usedMs: number): Regime => ({
  ...law,
  askAfterMs: less(law.askAfterMs, usedMs),
  askAheadAfterMs: less(law.askAheadAfterMs, usedMs),
  coverMs: Math.max(0, law.coverMs - usedMs) + law.returnPauseMs,
});

const less = (ms: number | null, usedMs: number): number | null => (ms === null ? null : Math.max(0, ms - usedMs));
