import type { Instant } from '../ranges.ts';
import type { Fact } from './fact.ts';
import type { Matches } from './matches.ts';
import { type Particulars, particularsOf } from './particulars.ts';
import { type Ending, end, nowhere, place, type Stay, type Whereabouts } from './whereabouts.ts';

/** An arrival or a booking. */
export interface Sighting {
  readonly stationId: string;
  readonly at: Instant;
  readonly seq: number;
}

/** What is believed about one person. */
export interface Arrestee extends Particulars {
  readonly refId: string;
  /** Where they are believed to be or heading; once ended, where they last were. */
  readonly stationId: string;
  /** When the bot first heard of them. */
  readonly reportedAt: Instant;
  readonly arrestedAt: Instant | null;
  readonly arrivals: readonly Sighting[];
  readonly bookings: readonly Sighting[];
  /** In order; the last is the present one, or the one that ended. */
  readonly stays: readonly Stay[];
  readonly ending: Ending | null;
}

/** Of the facts about one ref, in order. Nobody is known whom no fact places. */
export function toArrestee(refId: string, facts: readonly Fact[], matches: Matches): Arrestee | undefined {
  const { stays, ending } = facts.reduce((known, fact) => follow(known, fact, matches), nowhere);
  const [stay, first] = [stays.at(-1), facts.find(isReport) ?? facts.find(({ seq }) => seq === stays[0]?.seq)];
  if (!stay || !first) return undefined;
  return {
    refId,
    stationId: stay.stationId,
    reportedAt: first.heardAt,
    arrestedAt: arrestOf(facts),
    arrivals: sightings(facts, 'arrived'),
    bookings: sightings(facts, 'booked'),
    stays,
    ...particularsOf(facts),
    ending,
  };
}

export const firstOf = (sightings: readonly Sighting[]): Instant | null =>
  sightings.length > 0 ? Math.min(...sightings.map(({ at }) => at)) : null;

export const lastOf = (sightings: readonly Sighting[]): Instant | null =>
  sightings.length > 0 ? Math.max(...sightings.map(({ at }) => at)) : null;

function follow(known: Whereabouts, fact: Fact, matches: Matches): Whereabouts {
  switch (fact.body.kind) {
    case 'reported':
    case 'arrived':
    case 'booked':
    case 'moved':
      return place(known, fact);
    case 'released':
      return end(known, { ...endingOf(fact), kind: 'released', met: fact.body.met });
    case 'not-here':
      return end(known, { ...endingOf(fact), reason: fact.body.reason ?? null });
    case 'matched':
      return endByMatch(known, fact, matches.releaseOf.get(fact.seq));
    default:
      return known;
  }
}

const endingOf = ({ stationId, happenedAt, seq, saidBy }: Fact): Ending => ({
  kind: 'not-here',
  stationId,
  at: happenedAt,
  met: null,
  reason: null,
  seq,
  saidBy,
  matched: null,
});

function endByMatch(known: Whereabouts, { seq }: Fact, release: Fact | undefined): Whereabouts {
  if (release?.body.kind !== 'unmatched-release') return known;
  return end(known, { ...endingOf(release), kind: 'released', met: release.body.met, seq, matched: release.seq });
}

const isReport = ({ body }: Fact): boolean => body.kind === 'reported';

const arrestOf = (facts: readonly Fact[]): Instant | null =>
  facts.reduce<Instant | null>(
    (at, { body }) => (body.kind === 'reported' && body.arrestedAt !== null ? body.arrestedAt : at),
    null,
  );

const sightings = (facts: readonly Fact[], kind: 'arrived' | 'booked'): Sighting[] =>
  facts
    .filter(({ body }) => body.kind === kind)
    .map(({ stationId, happenedAt, seq }) => ({ stationId, at: happenedAt, seq }));
