import { hourMs, type Instant } from '../ranges.ts';
import type { Arrestee } from './arrestee.ts';
import { nextSitting } from './court-days.ts';
import type { Fact } from './fact.ts';
import type { Custody } from './fold.ts';

/** What is known of the court somebody is held for. */
export interface CourtDate {
  readonly at: Instant | null;
  /** The `detail` row that says where. */
  readonly whereId: string | null;
  /** When the bot first heard of it. */
  readonly heardAt: Instant;
}

/** Somebody held for court: nobody waits for them here, and somebody has to meet them there. */
export interface HeldForCourt extends CourtDate {
  readonly refId: string;
  /** When they come before it, as told or at the next sitting. */
  readonly expectedAt: Instant;
  /** From then on they are thought to be gone. */
  readonly until: Instant;
}

const courtDayMs = 12 * hourMs;
/** Nobody said when: the next sitting may not be theirs. */
const unsureMs = 48 * hourMs;

/** Those of a station whose day in court is not over. */
export const heldForCourtAt = ({ arrestees }: Custody, stationId: string, now: Instant): HeldForCourt[] =>
  [...arrestees.values()]
    .filter((arrestee) => arrestee.stationId === stationId)
    .flatMap((arrestee) => toHeldForCourt(arrestee) ?? [])
    .filter(({ until }) => now < until);

function toHeldForCourt({ refId, court }: Arrestee): HeldForCourt | undefined {
  if (!court) return undefined;
  const expectedAt = court.at ?? nextSitting(court.heardAt);
  return { ...court, refId, expectedAt, until: expectedAt + (court.at === null ? unsureMs : courtDayMs) };
}

/** Of the facts that held somebody for court, in order: each says what it knows, and leaves the rest as it was. */
export function courtDateOf(facts: readonly Fact[]): CourtDate | null {
  return facts.reduce<CourtDate | null>((known, { body, heardAt }) => {
    if (body.kind !== 'held-for-court') return known;
    return {
      at: body.courtAt ?? known?.at ?? null,
      whereId: body.whereId ?? known?.whereId ?? null,
      heardAt: known?.heardAt ?? heardAt,
    };
  }, null);
}
