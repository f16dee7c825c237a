import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headCount } from '../../data/custody/counts.ts';
import type { Fact, FactBody } from '../../data/custody/fact.ts';
import { foldCustody } from '../../data/custody/fold.ts';
import { heldAt } from '../../data/custody/held.ts';
import { jurisdictions } from '../../data/custody/jurisdictions.ts';
import { regimeNames } from '../../data/custody/regimes.ts';
import { mayRepeat } from '../../data/custody/repeats.ts';
import { type StationState, stationState } from '../../data/custody/state.ts';
import { hourMs, type Instant, minuteMs } from '../../data/ranges.ts';
import { midnight, settings } from './book.ts';
import { honestFacts, insideAt, world } from './world.ts';

const states: readonly StationState[] = ['quiet', 'expected', 'active', 'winding down', 'held for court'];
const stations = ['BRX', 'NGT', 'UNK'] as const;
const ref = fc.constantFrom('P', 'Q', 'R', 'S');
const seq = fc.integer({ min: 1, max: 30 });
const time = fc.integer({ min: 0, max: 3_000 }).map((minutes) => midnight + minutes * minuteMs);
const number = fc.integer({ min: 1, max: 5 });

const body: fc.Arbitrary<FactBody> = fc.oneof(
  fc.record({ kind: fc.constant('reported' as const), refId: ref, arrestedAt: fc.option(time) }),
  fc.record({ kind: fc.constantFrom('arrived' as const, 'booked' as const, 'not-here' as const), refId: ref }),
  fc.record({ kind: fc.constant('moved' as const), refId: ref, from: fc.constantFrom(...stations) }),
  fc.record({ kind: fc.constant('released' as const), refId: ref, met: fc.boolean() }),
  fc.record({
    kind: fc.constant('hospital' as const),
    refId: ref,
    way: fc.constantFrom('out' as const, 'back' as const),
  }),
  fc.record({ kind: fc.constant('extended' as const), refId: ref, until: time }),
  fc.record({
    kind: fc.constant('regime' as const),
    refId: ref,
    regime: fc.constantFrom(...regimeNames),
    usedMs: fc.constantFrom(0, 9 * hourMs, 30 * hourMs),
  }),
  fc.record({ kind: fc.constant('held-for-court' as const), refId: ref, courtAt: fc.option(time) }),
  fc.record({ kind: fc.constant('flagged' as const), refId: ref, flags: fc.constant(['minor'] as const) }),
  fc.record({ kind: fc.constant('matched' as const), refId: ref, release: seq }),
  fc.record({ kind: fc.constant('unmatched-release' as const), count: number, met: fc.boolean() }),
  fc.record({ kind: fc.constant('unmatched-arrival' as const), count: number }),
  fc
    .tuple(number, number)
    .map(([least, more]) => ({ kind: 'head-count' as const, least: least - 1, most: least - 1 + more })),
  fc.record({ kind: fc.constant('activated' as const) }),
  fc.record({ kind: fc.constant('stood-down' as const), refIds: fc.uniqueArray(ref) }),
  fc.record({ kind: fc.constant('retraction' as const), of: fc.array(seq, { maxLength: 3 }) }),
);

const fact: fc.Arbitrary<Omit<Fact, 'seq'>> = fc.record({
  stationId: fc.constantFrom(...stations),
  happenedAt: time,
  heardAt: time,
  saidBy: fc.constantFrom('ana', 'ben', 'pat'),
  vetted: fc.boolean(),
  sure: fc.constantFrom('seen' as const, 'told' as const, 'estimated' as const),
  body,
});

/** Any facts at all, in any order of time. */
const facts = fc
  .array(fact, { maxLength: 30 })
  .map((told) => told.map((one, index): Fact => ({ ...one, seq: index + 1 })));

const held = (told: readonly Fact[], now: Instant) =>
  stations.flatMap((station) => heldAt(foldCustody(told), station, jurisdictions['england-wales'], now, settings));

it('what is taken back is as if never said', () => {
  fc.assert(
    fc.property(facts, seq, fact, (told, taken, last) => {
      const retraction: Fact = { ...last, seq: 99, body: { kind: 'retraction', of: [taken] } };
      // Beside that, it may undercut a stand-down.
      const without = told.filter((one) => one.body.kind !== 'stood-down');
      expect(foldCustody([...without, retraction])).toEqual(foldCustody(without.filter((one) => one.seq !== taken)));
    }),
    { numRuns: 300 },
  );
});

it('numbers stay numbers, whatever was said', () => {
  fc.assert(
    fc.property(facts, time, (told, now) => {
      const custody = foldCustody(told);
      for (const station of stations) {
        const { least, most, believed, excess, maybeOut } = headCount(custody, station, now, settings);
        for (const value of [least, most, believed, excess, maybeOut])
          expect(value >= 0 && Number.isInteger(value)).toBe(true);
        expect(least).toBeLessThanOrEqual(most);
        expect(maybeOut).toBeLessThanOrEqual(believed);
        expect(states).toContain(stationState(custody, station, now, settings, false));
        for (const { seq: later, of } of mayRepeat(custody, station, settings))
          expect(Math.max(...of)).toBeLessThan(later);
      }
    }),
    { numRuns: 300 },
  );
});

it('everybody believed somewhere, and nobody else, is held in one place', () => {
  fc.assert(
    fc.property(facts, time, (told, now) => {
      const believed = [...foldCustody(told).arrestees.values()].filter(({ ending, inDoubt }) => !ending && !inDoubt);
      const refs = held(told, now).flatMap(({ refId }) => refId ?? []);
      expect(refs.sort()).toEqual(believed.map(({ refId }) => refId).sort());
    }),
  );
});

it('as many are waited for as may be inside', () => {
  fc.assert(
    fc.property(facts, time, (told, now) => {
      const custody = foldCustody(told);
      for (const station of stations) {
        const waitedFor = heldAt(custody, station, jurisdictions['england-wales'], now, settings);
        const { most } = headCount(custody, station, now, settings);
        expect(waitedFor.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(most);
        if (stationState(custody, station, now, settings, false) === 'expected')
          expect(waitedFor.some(({ refId }) => refId !== null)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it('demand starts do not move with the clock, and nobody leaves by silence', () => {
  const settled = midnight + 3_000 * minuteMs;
  const starts = (told: readonly Fact[], now: Instant) =>
    held(told, now).map(({ refId, count, coverUntil, demand }) => ({ refId, count, coverUntil, start: demand.start }));
  fc.assert(
    fc.property(facts, fc.nat(500), (told, hours) => {
      const now = settled + hours * hourMs;
      const vetted = told.map((one) => ({ ...one, vetted: true }));
      expect(starts(vetted, now)).toEqual(starts(vetted, settled));
      for (const { demand, overdue, coverUntil, stoppedSince } of held(told, now)) {
        expect(demand.end).toBeGreaterThan(now);
        expect(overdue).toBe(now >= coverUntil && stoppedSince === null);
      }
    }),
    { numRuns: 300 },
  );
});

it('the range holds the truth while the reports are honest', () => {
  fc.assert(
    fc.property(world, (truth) => {
      const told = honestFacts(truth);
      for (const { happenedAt: now } of told) {
        const { least, most } = headCount(
          foldCustody(told.filter(({ happenedAt }) => happenedAt <= now)),
          'BRX',
          now,
          settings,
        );
        const real = insideAt(truth, now);
        expect(least <= real && real <= most, `${least}-${most}, truly ${real}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
