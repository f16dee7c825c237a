import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, minuteMs, type Range } from '../../data/ranges.ts';
import { fullHours, gapsFrom, gapsOf, type Plan, type Stretch, sweep } from '../../data/rota/sweep.ts';

const midnight = Date.UTC(2026, 10, 22);
/** Minutes after midnight. */
const span = (start: number, end: number): Range => ({
  start: midnight + start * minuteMs,
  end: midnight + end * minuteMs,
});
const hours = (start: number, end: number): Range => span(start * 60, end * 60);
const plan = (some: Partial<Plan>): Plan => ({ demand: [], signUps: [], wanted: 2, wantedChanges: [], ...some });
const gaps = (some: Partial<Plan>) => gapsOf(sweep(plan(some)));

describe('sweep', () => {
  const cases: [string, Partial<Plan>, Stretch[]][] = [
    ['nothing', {}, []],
    ['demand alone', { demand: [hours(20, 23)] }, [{ ...hours(20, 23), on: 0, wanted: 2, demanded: true }]],
    [
      'a sign-up outside the demand',
      { signUps: [hours(8, 9)] },
      [{ ...hours(8, 9), on: 1, wanted: 2, demanded: false }],
    ],
    [
      'a sign-up over the end of the demand',
      { demand: [hours(20, 22)], signUps: [hours(21, 23)] },
      [
        { ...hours(20, 21), on: 0, wanted: 2, demanded: true },
        { ...hours(21, 22), on: 1, wanted: 2, demanded: true },
        { ...hours(22, 23), on: 1, wanted: 2, demanded: false },
      ],
    ],
    [
      'one relieves the other to the minute, and demand windows touch and overlap',
      { demand: [hours(20, 22), hours(21, 22), hours(22, 23)], signUps: [hours(20, 21), hours(21, 23)] },
      [{ ...hours(20, 23), on: 1, wanted: 2, demanded: true }],
    ],
    ['ranges of no length', { demand: [hours(20, 20)], signUps: [hours(21, 20)] }, []],
    [
      'more wanted for an hour, and of two orders the later holds',
      {
        demand: [hours(20, 23)],
        wantedChanges: [
          { ...hours(20, 22), wanted: 3 },
          { ...hours(21, 22), wanted: 4 },
        ],
      },
      [
        { ...hours(20, 21), on: 0, wanted: 3, demanded: true },
        { ...hours(21, 22), on: 0, wanted: 4, demanded: true },
        { ...hours(22, 23), on: 0, wanted: 2, demanded: true },
      ],
    ],
  ];
  it.each(cases)('%s', (_, some, expected) => expect(sweep(plan(some))).toEqual(expected));

  it('counts as one would minute by minute', () => {
    fc.assert(
      fc.property(anyPlan, (some) => {
        expect(minutesOf(sweep(some))).toEqual(countedMinutes(some));
      }),
      { numRuns: 300 },
    );
  });

  it('is in order, without overlaps, and cut only where a value changes', () => {
    fc.assert(
      fc.property(anyPlan, (some) => {
        const stretches = sweep(some);
        for (const [i, next] of stretches.entries()) {
          const last = stretches[i - 1];
          expect(next.start).toBeLessThan(next.end);
          if (last) expect(last.end).toBeLessThanOrEqual(next.start);
          if (last?.end === next.start) expect(valuesOf(last)).not.toEqual(valuesOf(next));
        }
      }),
    );
  });

  // How fast, the benchmark says; quadratic, this would not come to an end.
  it('takes 100,000 sign-ups and as many demand windows', () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      span((i * 7919) % 500_000, ((i * 7919) % 500_000) + 30 + (i % 300)),
    );
    const stretches = sweep(
      plan({ demand: many, signUps: many.map(({ start, end }) => ({ start: start + minuteMs, end })) }),
    );
    expect(stretches.length).toBeGreaterThan(100_000);
  });
});

describe('gaps', () => {
  const demand = [hours(20, 26)];
  it('are of one kind each', () => {
    expect(gaps({ demand, signUps: [hours(22, 26), hours(24, 26)] })).toEqual([
      { ...hours(20, 22), kind: 'empty' },
      { ...hours(22, 24), kind: 'thin' },
    ]);
  });
  it('are not cut where only the number of people changes', () => {
    expect(gaps({ demand, signUps: [hours(20, 26), hours(22, 24)], wanted: 3 })).toEqual([
      { ...hours(20, 26), kind: 'thin' },
    ]);
  });
  it('are told from 15 min on', () => {
    expect(gaps({ demand: [span(0, 14), span(60, 75)] })).toEqual([{ ...span(60, 75), kind: 'empty' }]);
  });
  it('are empty even where nobody is wanted', () => {
    expect(gaps({ demand: [hours(20, 21)], wanted: 0 })).toEqual([{ ...hours(20, 21), kind: 'empty' }]);
  });
  it('keep their start while they run and go when they are over', () => {
    const stretches = sweep(plan({ demand: [hours(18, 19), hours(20, 26)] }));
    expect(gapsFrom(hours(21, 22).start, stretches)).toEqual([{ ...hours(20, 26), kind: 'empty' }]);
    expect(gapsFrom(hours(26, 27).start, stretches)).toEqual([]);
  });
  it('take a short piece with what is beside it, the emptier first', () => {
    const signUps = [span(0, 60), span(70, 100), span(105, 160)];
    expect(gaps({ demand: [span(0, 160)], signUps })).toEqual([{ ...span(0, 160), kind: 'thin' }]);
    expect(gaps({ demand: [span(0, 160)], signUps: [span(0, 60), span(65, 75)] })).toEqual([
      { ...span(0, 60), kind: 'thin' },
      { ...span(60, 160), kind: 'empty' },
    ]);
  });
  it('are empty where many short pieces follow each other', () => {
    const signUps = [span(0, 60), span(74, 75), span(89, 150)];
    expect(gaps({ demand: [span(0, 150)], signUps })).toEqual([
      { ...span(0, 60), kind: 'thin' },
      { ...span(60, 89), kind: 'empty' },
      { ...span(89, 150), kind: 'thin' },
    ]);
  });
  it('hold every minute of any 15 in a row with too few, and no other', () => {
    fc.assert(
      fc.property(anyPlan, (some) => {
        const found = gapsOf(sweep(some)).flatMap((gap) => minutes.filter((at) => contains(gap, at)));
        expect(found).toEqual(shortOfHelp(some, /[et]{15,}/g).flat());
      }),
      { numRuns: 300 },
    );
  });
  it('call 15 min of one kind what they are, and no short piece by itself', () => {
    fc.assert(
      fc.property(anyPlan, (some) => {
        const found = gapsOf(sweep(some));
        const kindAt = (at: number) => found.find((gap) => contains(gap, at))?.kind;
        for (const minute of shortOfHelp(some, /e{15,}/g).flat()) expect(kindAt(minute)).toBe('empty');
        for (const minute of shortOfHelp(some, /t{15,}/g).flat()) expect(kindAt(minute)).toBe('thin');
        for (const [i, gap] of found.entries()) {
          expect(gap.end - gap.start).toBeGreaterThanOrEqual(15 * minuteMs);
          const before = found[i - 1];
          if (before?.end === gap.start) expect(before.kind).not.toBe(gap.kind);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('full hours are those with two more than wanted', () => {
  const signUps = [hours(20, 24), hours(20, 23), hours(21, 23), hours(21, 22)];
  const full = fullHours(sweep(plan({ signUps, wantedChanges: [{ ...hours(22, 23), wanted: 1 }] })));
  expect(full.map(({ start, end }) => ({ start, end }))).toEqual([hours(21, 22), hours(22, 23)]);
});

const lengthMin = 300;
const anySpan = fc
  .tuple(fc.nat(lengthMin - 60), fc.integer({ min: -5, max: 60 }))
  .map(([at, long]) => span(at, at + long));
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  demand: fc.array(anySpan, { maxLength: 5 }),
  signUps: fc.array(anySpan, { maxLength: 8 }),
  wanted: fc.integer({ min: 1, max: 3 }),
  wantedChanges: fc.array(
    fc.tuple(anySpan, fc.integer({ min: 1, max: 4 })).map(([range, wanted]) => ({ ...range, wanted })),
    { maxLength: 3 },
  ),
});

const valuesOf = ({ on, wanted, demanded }: Stretch) => ({ on, wanted, demanded });
const minutes = Array.from({ length: lengthMin }, (_, i) => midnight + i * minuteMs);

const minutesOf = (stretches: readonly Stretch[]) =>
  minutes.map((at) => {
    const stretch = stretches.find((one) => contains(one, at));
    return stretch ? valuesOf(stretch) : null;
  });

function countedMinutes({ demand, signUps, wanted, wantedChanges }: Plan) {
  return minutes.map((at) => {
    const on = signUps.filter((one) => contains(one, at)).length;
    const demanded = demand.some((one) => contains(one, at));
    const change = wantedChanges.filter((one) => contains(one, at)).at(-1);
    return on > 0 || demanded ? { on, wanted: change?.wanted ?? wanted, demanded } : null;
  });
}

/** The minutes of each run that the pattern finds; `e`: nobody is there, `t`: too few, `-`: enough, or none needed. */
function shortOfHelp(some: Plan, pattern: RegExp): number[][] {
  const kinds = countedMinutes(some).map((minute) => {
    if (!minute?.demanded) return '-';
    return minute.on === 0 ? 'e' : minute.on < minute.wanted ? 't' : '-';
  });
  return [...kinds.join('').matchAll(pattern)].map(({ index, 0: run }) => minutes.slice(index, index + run.length));
}
