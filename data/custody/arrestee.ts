import type { Instant } from '../ranges.ts';
import { type CourtDate, courtDateOf } from './court.ts';
import { type Fact, refsIn, refsTouchedBy } from './fact.ts';
import type { Matches } from './matches.ts';
import { combine } from './one-person.ts';
import { type Particulars, particularsOf } from './particulars.ts';
import type { SaidRegime } from './regimes.ts';
import { saysHeld } from './says-held.ts';
import { type Trip, tripsOf } from './trips.ts';
import {
  backFromDoubt,
  type Ending,
  end,
  isInDoubt,
  leaveInDoubt,
  nowhere,
  place,
  type Stay,
  type Whereabouts,
} from './whereabouts.ts';

/** An arrival or a booking. */
export interface Sighting {
  readonly stationId: string;
  readonly at: Instant;
  readonly seq: number;
}

/** Both clocks were set to an hour. */
export interface Extension {
  readonly until: Instant;
  /** When that was said: what happens to the clocks before it is reckoned with already. */
  readonly from: Instant;
}

/** What is believed about one person. */
export interface Arrestee extends Particulars {
  readonly refId: string;
  /** The other refs they were reported under. */
  readonly otherRefIds: readonly string[];
  /** Where they are believed to be or heading; once ended, where they last were. */
  readonly stationId: string;
  /** When the bot first heard of them. */
  readonly reportedAt: Instant;
  readonly arrestedAt: Instant | null;
  readonly arrivals: readonly Sighting[];
  readonly bookings: readonly Sighting[];
  /** In order; the last is the present one, or the one that ended. */
  readonly stays: readonly Stay[];
  /** By which rule their clocks count; null: by the law of the place. */
  readonly regime: SaidRegime | null;
  readonly extension: Extension | null;
  readonly trips: readonly Trip[];
  readonly ending: Ending | null;
  /** Where that ending is the court. */
  readonly court: CourtDate | null;
  /** Believed nowhere, as the station they were at was stood down, though nobody said that they are out. */
  readonly inDoubt: boolean;
}

/** Of the facts about one person, in order; `refId` stands for them. Nobody is known whom no fact places. */
export function toArrestee(refId: string, facts: readonly Fact[], matches: Matches): Arrestee | undefined {
  const whereabouts = whereaboutsOf(refId, facts, matches);
  const { stays, ending } = whereabouts;
  const [stay, first] = [stays.at(-1), facts.find(isReport) ?? facts.find(({ seq }) => seq === stays[0]?.seq)];
  if (!stay || !first) return undefined;
  return {
    refId,
    otherRefIds: [...new Set(facts.flatMap(({ body }) => refsIn(body)))].filter((other) => other !== refId),
    stationId: stay.stationId,
    reportedAt: first.heardAt,
    arrestedAt: arrestOf(facts),
    arrivals: sightings(facts, 'arrived'),
    bookings: sightings(facts, 'booked'),
    stays,
    ...particularsOf(facts),
    regime: regimeSaid(facts),
    extension: extensionOf(facts),
    trips: tripsOf(facts),
    ending,
    court:
      ending?.kind === 'held-for-court'
        ? courtDateOf(facts.filter(({ seq }) => seq > stay.seq || seq === ending.seq))
        : null,
    inDoubt: isInDoubt(whereabouts),
  };
}

export const firstOf = (sightings: readonly Sighting[]): Instant | null =>
  sightings.length > 0 ? Math.min(...sightings.map(({ at }) => at)) : null;

/** When somebody was first seen at any station; null where nobody has. */
export const firstSeen = ({ arrivals, bookings }: Pick<Arrestee, 'arrivals' | 'bookings'>): Instant | null =>
  firstOf([...arrivals, ...bookings]);

export const lastOf = (sightings: readonly Sighting[]): Instant | null =>
  sightings.length > 0 ? Math.max(...sightings.map(({ at }) => at)) : null;

/** What was told of where one ref is; of several, once they turned out to be one person. */
interface Story {
  known: Whereabouts;
}

function whereaboutsOf(refId: string, facts: readonly Fact[], matches: Matches): Whereabouts {
  const stories = new Map<string, Story>();
  for (const fact of facts) {
    const { body } = fact;
    if (body.kind === 'same') join(stories, storyOf(stories, body.as), storyOf(stories, body.refId));
    else
      for (const story of refsTouchedBy(body).map((ref) => storyOf(stories, ref)))
        story.known = follow(story.known, fact, matches);
  }
  return storyOf(stories, refId).known;
}

function storyOf(stories: Map<string, Story>, ref: string): Story {
  const story = stories.get(ref) ?? { known: nowhere };
  stories.set(ref, story);
  return story;
}

function join(stories: Map<string, Story>, story: Story, joining: Story): void {
  if (story === joining) return;
  story.known = combine(story.known, joining.known);
  for (const [ref, one] of stories) if (one === joining) stories.set(ref, story);
}

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
    case 'held-for-court':
      return end(known, { ...endingOf(fact), kind: 'held-for-court' });
    case 'matched':
      return endByMatch(known, fact, matches.releaseOf.get(fact.seq));
    case 'stood-down':
      return leaveInDoubt(known, fact);
    default:
      return saysHeld(fact.body) ? backFromDoubt(known, fact) : known;
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

function regimeSaid(facts: readonly Fact[]): SaidRegime | null {
  const last = facts.findLast(({ body }) => body.kind === 'regime');
  return last?.body.kind === 'regime'
    ? { name: last.body.regime, from: last.happenedAt, usedMs: last.body.usedMs }
    : null;
}

/** Whoever says afterwards by which rule the clocks count sets it aside. */
function extensionOf(facts: readonly Fact[]): Extension | null {
  const last = facts.findLast(({ body }) => body.kind === 'extended' || body.kind === 'regime');
  return last?.body.kind === 'extended' ? { until: last.body.until, from: last.happenedAt } : null;
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
