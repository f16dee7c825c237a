import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourMs, lengthMs, minuteMs, type Range, subtract, totalMs, union } from '../../data/ranges.ts';
import { type Asking, giveBack, takeHours } from '../../data/rota/booking.ts';
import { sweep } from '../../data/rota/sweep.ts';

interface Elsewhere extends Range {
  readonly stationId: string;
}
const midnight = Date.UTC(2026, 10, 22);
const at = (hour: number) => midnight + hour * hourMs;
const hours = (start: number, end: number): Range => ({ start: at(start), end: at(end) });
const elsewhere = (start: number, end: number): Elsewhere => ({ ...hours(start, end), stationId: 'CRX' });
const asking = (some: Partial<Asking<Elsewhere>>): Asking<Elsewhere> => ({
  asked: [hours(20, 23)],
  ownHere: [],
  ownElsewhere: [],
  allHere: [],
  wanted: 2,
  wantedChanges: [],
  now: at(12),
  ...some,
});
const nothing = { taken: [], passed: [], alreadyYours: [], full: [], elsewhere: [] };
const four = (range: Range) => [range, range, range, range];

describe('taking hours', () => {
  const cases: [string, Partial<Asking<Elsewhere>>, Partial<ReturnType<typeof takeHours>>][] = [
    ['free hours', {}, { taken: [hours(20, 23)] }],
    ['two slots side by side are one stretch', { asked: [hours(21, 24), hours(18, 21)] }, { taken: [hours(18, 24)] }],
    ['hours past are cut off', { now: at(21) }, { taken: [hours(21, 23)], passed: [hours(20, 21)] }],
    ['all of them past', { now: at(23) }, { passed: [hours(20, 23)] }],
    ['from the minute that is running', { now: at(21) + 59_999 }, { taken: [hours(21, 23)], passed: [hours(20, 21)] }],
    ['full at every moment', { allHere: four(hours(19, 23)) }, { full: [hours(20, 23)] }],
    [
      'full for a part',
      { allHere: four(hours(21, 22)) },
      { taken: [hours(20, 21), hours(22, 23)], full: [hours(21, 22)] },
    ],
    ['one fewer than most', { allHere: four(hours(19, 23)).slice(1) }, { taken: [hours(20, 23)] }],
    [
      'full by an order for fewer',
      { allHere: four(hours(20, 23)).slice(1), wantedChanges: [{ ...hours(22, 23), wanted: 1 }] },
      { taken: [hours(20, 22)], full: [hours(22, 23)] },
    ],
    [
      'hours already yours, full or not',
      { ownHere: [hours(20, 21)], allHere: four(hours(20, 21)) },
      { taken: [hours(21, 23)], alreadyYours: [hours(20, 21)] },
    ],
    [
      'hours at another station',
      { ownElsewhere: [elsewhere(22, 24), elsewhere(30, 33)] },
      { taken: [hours(20, 22)], elsewhere: [elsewhere(22, 23)] },
    ],
    [
      'full here and at another station: full',
      { ownElsewhere: [elsewhere(20, 23)], allHere: four(hours(20, 22)) },
      { full: [hours(20, 22)], elsewhere: [elsewhere(22, 23)] },
    ],
  ];
  it.each(cases)('%s', (_, some, expected) => expect(takeHours(asking(some))).toEqual({ ...nothing, ...expected }));

  it('never books above most, in the past or twice', () => {
    fc.assert(
      fc.property(anyAsking, (one) => {
        const { taken } = takeHours(one);
        for (const { start } of taken) expect(start).toBeGreaterThan(one.now - minuteMs);
        expect(subtract(taken, [...one.ownHere, ...one.ownElsewhere])).toEqual(taken);
        const after = sweep({ ...one, demand: [], signUps: [...one.allHere, ...taken] });
        const over = after.filter(({ on, wanted }) => on > wanted + 2);
        expect(subtract(taken, over)).toEqual(taken);
      }),
      { numRuns: 500 },
    );
  });

  it('answers for every minute asked for, once', () => {
    fc.assert(
      fc.property(anyAsking, (one) => {
        const { taken, passed, alreadyYours, full, elsewhere } = takeHours(one);
        const answers = [...taken, ...passed, ...alreadyYours, ...full, ...union(elsewhere)];
        expect(union(answers)).toEqual(union(one.asked));
        expect(answers.reduce((sum, range) => sum + lengthMs(range), 0)).toBe(totalMs(one.asked));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses only where nobody more may sign up', () => {
    fc.assert(
      fc.property(anyAsking, (one) => {
        const { full } = takeHours(one);
        const crowded = sweep({ ...one, demand: [], signUps: one.allHere }).filter(
          ({ on, wanted }) => on >= wanted + 2,
        );
        expect(subtract(full, crowded)).toEqual([]);
      }),
    );
  });
});

describe('giving hours back', () => {
  const first = { ...hours(20, 23), id: 'a' };
  const second = { ...hours(26, 29), id: 'b' };
  const none = { changed: [], given: [], served: [], notYours: [] };
  const cases: [string, Range[], number, Partial<ReturnType<typeof giveBack>>][] = [
    ['all of a sign-up', [hours(20, 23)], 12, { changed: [{ signUp: first, kept: [] }], given: [hours(20, 23)] }],
    [
      'the middle leaves two pieces',
      [hours(21, 22)],
      12,
      { changed: [{ signUp: first, kept: [hours(20, 21), hours(22, 23)] }], given: [hours(21, 22)] },
    ],
    [
      'hours past stay as served',
      [hours(20, 23)],
      22,
      { changed: [{ signUp: first, kept: [hours(20, 22)] }], given: [hours(22, 23)], served: [hours(20, 22)] },
    ],
    ['a sign-up that is over', [hours(20, 23)], 23, { served: [hours(20, 23)] }],
    [
      'more than one has',
      [hours(22, 27)],
      12,
      {
        changed: [
          { signUp: first, kept: [hours(20, 22)] },
          { signUp: second, kept: [hours(27, 29)] },
        ],
        given: [hours(22, 23), hours(26, 27)],
        notYours: [hours(23, 26)],
      },
    ],
    ['somebody else’s', [hours(10, 11)], 9, { notYours: [hours(10, 11)] }],
    ['somebody else’s, and past', [hours(10, 11)], 12, {}],
  ];
  it.each(cases)('%s', (_, asked, now, expected) => {
    expect(giveBack([first, second], asked, at(now))).toEqual({ ...none, ...expected });
  });

  it('leaves what was not asked for and what is past, and nothing else', () => {
    fc.assert(
      fc.property(anyRanges.map(union), anyRanges, anyTime, (mine, asked, now) => {
        const { changed, given } = giveBack(mine, asked, now);
        const left = mine.filter((one) => !changed.some(({ signUp }) => signUp === one));
        const after = union([...left, ...changed.flatMap(({ kept }) => kept)]);
        expect(union([...after, ...given])).toEqual(mine);
        expect(subtract(given, asked)).toEqual([]);
        for (const { start } of given) expect(start).toBeGreaterThan(now - minuteMs);
        expect(totalMs(after) + totalMs(given)).toBe(totalMs(mine));
      }),
      { numRuns: 500 },
    );
  });
});

const anyTime = fc.nat(48 * 60 * 2).map((halves) => midnight + halves * 30_000);
const anyRange = fc
  .tuple(fc.nat(48 * 12), fc.integer({ min: 1, max: 72 }))
  .map(([start, long]) => ({ start: midnight + start * 5 * minuteMs, end: midnight + (start + long) * 5 * minuteMs }));
const anyRanges = fc.array(anyRange, { maxLength: 4 });
const anyAsking: fc.Arbitrary<Asking<Elsewhere>> = fc
  .record({
    asked: anyRanges,
    ownHere: anyRanges.map(union),
    ownElsewhere: anyRanges.map((ranges) => union(ranges).map((range) => ({ ...range, stationId: 'CRX' }))),
    others: fc.array(anyRange, { maxLength: 12 }),
    wanted: fc.integer({ min: 1, max: 3 }),
    wantedChanges: fc.array(
      fc.tuple(anyRange, fc.integer({ min: 1, max: 3 })).map(([range, wanted]) => ({ ...range, wanted })),
      {
        maxLength: 2,
      },
    ),
    now: anyTime,
  })
  .map(({ others, ...one }) => ({ ...one, allHere: [...others, ...one.ownHere] }));
