import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hearing } from '../../data/alarms/hearing-store.ts';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { cutTold, dueTelling, type Told, toldRow } from '../../data/alarms/telling.ts';
import { isBehind, isMissed } from '../../data/auditor/judge.ts';
import { auditorDefaults } from '../../data/auditor/settings.ts';
import {
  type History,
  replay,
  type Uncovered,
  type WatchedGap,
  watchedGaps,
  watchedOn,
} from '../../data/auditor/uncovered.ts';
import { minuteMs, type Range, subtract, union } from '../../data/ranges.ts';
import { gapsFrom, partsOf, sweep } from '../../data/rota/sweep.ts';

const measure = { ...alarmDefaults, ...auditorDefaults };
const quarter = 15;

interface Snapshot {
  readonly at: number;
  readonly demand: readonly Range[];
  readonly signUps: readonly Range[];
}

/** One station, minute by minute: the code that tells on the one side, the auditor on the other, and between them only what was heard. */
class World {
  now = Date.UTC(2026, 9, 24, 12);
  isTelling = true;
  rows: readonly Told[] = [];
  readonly hearings: Hearing[] = [];
  readonly snapshots: Snapshot[] = [];
  /** What the auditor keeps, and what it found. */
  watched: readonly Uncovered[] = [];
  auditedAt = this.now;
  readonly over: WatchedGap[] = [];
  readonly missed: WatchedGap[] = [];
  readonly behind: WatchedGap[] = [];
  /** The minutes in which nobody was there, by what was known then. */
  readonly bare: number[] = [];

  change(to: Partial<Omit<Snapshot, 'at'>>): void {
    const { demand, signUps } = this.known(this.now);
    this.snapshots.push({ demand, signUps, ...to, at: this.now });
    this.tell();
  }

  known(at: number): Snapshot {
    return this.snapshots.findLast((one) => one.at <= at) ?? { at, demand: [], signUps: [] };
  }

  uncovered(at: number): Range[] {
    const { demand, signUps } = this.known(at);
    return subtract(union(demand), signUps);
  }

  tell(): void {
    const stretches = sweep({ ...this.known(this.now), wanted: 2, wantedChanges: [] });
    const gaps = gapsFrom(this.now, stretches);
    this.rows = cutTold(this.rows, gaps);
    for (const gap of gaps) {
      const telling = dueTelling(gap, partsOf(stretches), this.rows, this.now, alarmDefaults);
      if (!telling) continue;
      this.rows = [...this.rows, toldRow(1, gap, telling)];
      if (this.isTelling && gap.kind === 'empty')
        this.hearings.push({ ...gap, at: this.now, target: { kind: 'person', id: 'pip' }, network: 'signal' });
    }
  }

  pass(minutes: number): void {
    for (let minute = 0; minute < minutes; minute += 1) {
      if (this.uncovered(this.now).some(({ start, end }) => start <= this.now && this.now < end))
        this.bare.push(this.now);
      this.now += minuteMs;
      this.tell();
      if ((this.now / minuteMs) % quarter === 0) this.audit();
    }
  }

  audit(): void {
    const history: History = {
      changedAt: this.snapshots.map(({ at }) => at),
      uncovered: (knownAt) => this.uncovered(knownAt),
    };
    const hours = replay(this.watched, history, { start: this.auditedAt, end: this.now });
    const gaps = watchedGaps(hours);
    const passed = gaps.filter(({ end }) => end <= this.now);
    this.over.push(...passed);
    this.missed.push(...passed.filter((gap) => isMissed(gap, this.hearings, this.now, measure)));
    this.behind.push(...gaps.filter((gap) => gap.end > this.now && isBehind(gap, this.hearings, this.now, measure)));
    this.watched = watchedOn(hours, this.now);
    this.auditedAt = this.now;
  }
}

/** What changes, in minutes from then; `which` of those there are, round and round. */
type Event =
  | { readonly kind: 'signs up'; readonly from: number; readonly long: number }
  | { readonly kind: 'gives back'; readonly which: number; readonly after: number }
  | { readonly kind: 'is held'; readonly from: number; readonly long: number }
  | { readonly kind: 'clock moves'; readonly which: number; readonly by: number }
  | { readonly kind: 'time passes'; readonly minutes: number };

function happen(world: World, event: Event): void {
  if (event.kind === 'time passes') world.pass(event.minutes);
  else world.change(changed(world.known(world.now), event, (minutes) => world.now + minutes * minuteMs));
}

type Change = Exclude<Event, { readonly kind: 'time passes' }>;
function changed({ demand, signUps }: Snapshot, event: Change, at: (minutes: number) => number): Partial<Snapshot> {
  switch (event.kind) {
    case 'signs up':
      return { signUps: [...signUps, { start: at(event.from), end: at(event.from + event.long) }] };
    case 'gives back':
      return { signUps: ending(signUps, event.which, (end) => Math.min(end, at(event.after))) };
    case 'is held':
      return { demand: [...demand, { start: at(event.from), end: at(event.from + event.long) }] };
    case 'clock moves':
      return { demand: ending(demand, event.which, (end) => end + event.by * minuteMs) };
  }
}

const ending = (ranges: readonly Range[], which: number, to: (end: number) => number): Range[] =>
  ranges
    .map(({ start, end }, index) => ({ start, end: index === which % ranges.length ? to(end) : end }))
    .filter(({ start, end }) => start < end);

const kind = <Kind extends Event['kind']>(name: Kind) => fc.constant(name);
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: kind('signs up'), from: fc.nat(900), long: fc.integer({ min: 5, max: 300 }) }),
  fc.record({ kind: kind('gives back'), which: fc.nat(20), after: fc.nat(90) }),
  fc.record({ kind: kind('is held'), from: fc.nat(1000), long: fc.integer({ min: 10, max: 900 }) }),
  fc.record({ kind: kind('clock moves'), which: fc.nat(20), by: fc.integer({ min: -120, max: 120 }) }),
  fc.record({ kind: kind('time passes'), minutes: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: kind('time passes'), minutes: fc.integer({ min: 40, max: 400 }) }),
);
const anyNight = fc.array(anyEvent, { minLength: 5, maxLength: 30, size: 'max' });

/** Nobody, somebody for ten minutes, and nobody again: told as one gap, which had begun long before the second part. */
const brieflyCovered: readonly Event[] = [
  { kind: 'is held', from: 0, long: 31 },
  { kind: 'signs up', from: 6, long: 10 },
  { kind: 'time passes', minutes: 40 },
];

/** What was told as too few becomes a quarter of an hour with nobody, at the end of a long one. */
const brieflyTooFew: readonly Event[] = [
  { kind: 'is held', from: 160, long: 316 },
  { kind: 'signs up', from: 447, long: 15 },
  { kind: 'time passes', minutes: 431 },
  { kind: 'gives back', which: 0, after: 30 },
  { kind: 'time passes', minutes: 60 },
];

/** The clock moves as the auditor looks, so that the gap ends at that very moment. */
const cutShort: readonly Event[] = [
  { kind: 'is held', from: 14, long: 47 },
  { kind: 'time passes', minutes: 60 },
  { kind: 'clock moves', which: 0, by: -2 },
  { kind: 'time passes', minutes: 30 },
];

const long = (gaps: readonly WatchedGap[]): WatchedGap[] =>
  gaps.filter(({ start, end }) => end - start >= quarter * minuteMs);

function play(events: readonly Event[], isTelling: boolean): World {
  const world = new World();
  world.isTelling = isTelling;
  for (const event of events) happen(world, event);
  return world;
}

describe('whatever happens', () => {
  it('the auditor finds nothing where everything is told', () => {
    fc.assert(
      fc.property(anyNight, (events) => {
        const { missed, behind } = play(events, true);
        expect({ missed, behind }).toEqual({ missed: [], behind: [] });
      }),
      { numRuns: 50, examples: [[brieflyCovered], [brieflyTooFew]] },
    );
  });

  it('it finds every gap where nothing is told', () => {
    fc.assert(
      fc.property(anyNight, (events) => {
        const { missed, over } = play(events, false);
        expect(missed).toEqual(long(over));
      }),
      { numRuns: 20 },
    );
  });

  it('it knows of every minute in which nobody was there, once', () => {
    fc.assert(
      fc.property(anyNight, (events) => {
        const world = play(events, true);
        world.pass(quarter);
        const known = [...world.over, ...watchedGaps(world.watched)].flatMap(({ start, end }) =>
          Array.from({ length: (end - start) / minuteMs }, (_, at) => start + at * minuteMs),
        );
        const audited = world.bare.filter((minute) => minute < world.auditedAt);
        expect(known.filter((minute) => minute < world.auditedAt)).toEqual(audited);
      }),
      { numRuns: 20, examples: [[cutShort]] },
    );
  });
});
