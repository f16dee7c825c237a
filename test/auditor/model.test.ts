import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hearing } from '../../data/alarms/hearing-store.ts';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { cutTold, dueTelling, type Told, toldRow } from '../../data/alarms/telling.ts';
import { isBehind, isMissed } from '../../data/auditor/judge.ts';
import { auditorDefaults } from '../../data/auditor/settings.ts';
import { type History, replay, type Uncovered, type WatchedGap, watchedGaps } from '../../data/auditor/uncovered.ts';
import { minuteMs, type Range, subtract, union } from '../../data/ranges.ts';
import { gapsFrom, sweep } from '../../data/rota/sweep.ts';

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
    const gaps = gapsFrom(this.now, sweep({ ...this.known(this.now), wanted: 2, wantedChanges: [] }));
    this.rows = cutTold(this.rows, gaps);
    for (const gap of gaps) {
      const telling = dueTelling(gap, this.rows, this.now, alarmDefaults);
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
    this.watched = hours.filter(({ start }) => !passed.some((gap) => gap.start <= start && start < gap.end));
    this.auditedAt = this.now;
  }
}

type Event = (world: World) => void;
const ahead = (world: World, from: number, long: number): Range => ({
  start: world.now + from * minuteMs,
  end: world.now + (from + long) * minuteMs,
});
const changed = (ranges: readonly Range[], which: number, to: (range: Range) => Range): Range[] =>
  ranges
    .map((range, index) => (index === which % ranges.length ? to(range) : range))
    .filter(({ start, end }) => start < end);

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 5, max: 300 })).map(
    ([from, long]): Event =>
      (world) =>
        world.change({ signUps: [...world.known(world.now).signUps, ahead(world, from, long)] }),
  ),
  fc.tuple(fc.nat(20), fc.integer({ min: 0, max: 90 })).map(
    ([which, after]): Event =>
      (world) => {
        const stop = world.now + after * minuteMs;
        const { signUps } = world.known(world.now);
        world.change({ signUps: changed(signUps, which, ({ start, end }) => ({ start, end: Math.min(end, stop) })) });
      },
  ),
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 10, max: 900 })).map(
    ([from, long]): Event =>
      (world) =>
        world.change({ demand: [...world.known(world.now).demand, ahead(world, from, long)] }),
  ),
  fc.tuple(fc.nat(20), fc.integer({ min: -120, max: 120 })).map(
    ([which, by]): Event =>
      (world) => {
        const { demand } = world.known(world.now);
        world.change({ demand: changed(demand, which, ({ start, end }) => ({ start, end: end + by * minuteMs })) });
      },
  ),
  fc.integer({ min: 1, max: 40 }).map(
    (minutes): Event =>
      (world) =>
        world.pass(minutes),
  ),
  fc.integer({ min: 40, max: 400 }).map(
    (minutes): Event =>
      (world) =>
        world.pass(minutes),
  ),
);
const anyNight = fc.array(anyEvent, { minLength: 5, maxLength: 30, size: 'max' });

const long = (gaps: readonly WatchedGap[]): WatchedGap[] =>
  gaps.filter(({ start, end }) => end - start >= quarter * minuteMs);

function play(events: readonly Event[], isTelling: boolean): World {
  const world = new World();
  world.isTelling = isTelling;
  for (const event of events) event(world);
  return world;
}

describe('whatever happens', () => {
  it('the auditor finds nothing where everything is told', () => {
    fc.assert(
      fc.property(anyNight, (events) => {
        const { missed, behind } = play(events, true);
        expect({ missed, behind }).toEqual({ missed: [], behind: [] });
      }),
      { numRuns: 50 },
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
      { numRuns: 20 },
    );
  });
});
