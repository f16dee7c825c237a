import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, hourMs, minuteMs, type Range, totalMs } from '../../data/ranges.ts';
import type { Offer } from '../../data/rota/offer.ts';
import { type Helpers, mayTake, stepIns } from '../../data/rota/step-in.ts';

const midnight = Date.UTC(2026, 10, 22);
const hours = (start: number, end: number): Range => ({
  start: midnight + start * hourMs,
  end: midnight + end * hourMs,
});
const longestMs = 6 * hourMs;

describe('the hours somebody may take', () => {
  const cases: [string, Range, Range[], Range | undefined][] = [
    ['all of them', hours(20, 23), [], hours(20, 23)],
    ['no more than 6 h', hours(20, 30), [], hours(20, 26)],
    ['what they are free for', hours(20, 23), [hours(21, 30)], undefined],
    ['after a rest', hours(20, 23), [hours(13, 19)], hours(20, 23)],
    ['not straight after 6 h', hours(20, 23), [hours(14, 20)], undefined],
    ['nor after too short a break', hours(20, 23), [hours(13.5, 19.5)], undefined],
    ['what is left of 6 h', hours(20, 23), [hours(16, 20)], hours(20, 22)],
    ['with what comes after', hours(20, 23), [hours(23, 26)], hours(20, 23)],
    ['and no more', hours(20, 23), [hours(23, 27)], hours(20, 22)],
    ['the longer of two parts', hours(20, 24), [hours(21, 21.5)], hours(21.5, 24)],
    ['nothing under half an hour', hours(20, 23), [hours(20.25, 23)], undefined],
    ['but all of a gap as short', hours(20, 20.25), [], hours(20, 20.25)],
  ];
  it.each(cases)('%s', (_, need, own, expected) => expect(mayTake(need, own, longestMs)).toEqual(expected));

  it('are free, wanted, and never make more than 6 h on site in a stretch', () => {
    const quarter = 15 * minuteMs;
    const anyRange = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([at, long]) => ({ start: midnight + at * quarter, end: midnight + (at + long) * quarter }));
    fc.assert(
      fc.property(anyRange, fc.array(anyRange, { maxLength: 4 }), (need, own) => {
        const taken = mayTake(need, own, longestMs);
        if (!taken) return;
        expect(need.start <= taken.start && taken.end <= need.end).toBe(true);
        expect(own.some(({ start, end }) => start < taken.end && taken.start < end)).toBe(false);
        const onSite = (at: number) => [...own, taken].some((range) => contains(range, at));
        let [from, to] = [taken.start, taken.end];
        while (onSite(from - quarter)) from -= quarter;
        while (onSite(to)) to += quarter;
        expect(totalMs([{ start: from, end: to }])).toBeLessThanOrEqual(longestMs);
      }),
      { numRuns: 300 },
    );
  });
});

describe('who could step in', () => {
  const need = { ...hours(20, 23), station: { id: 'hbr', area: 'Marlshire' } };
  const offer = (personId: string, range: Range, some: Partial<Offer> = {}): Offer => ({
    ...{ ...range, id: personId, personId, stationId: null, area: '' },
    ...some,
  });
  const signUp = (personId: string, stationId: string, range: Range) => ({ ...range, id: '', personId, stationId });
  const who = (some: Partial<Helpers>) =>
    stepIns(need, {
      ...{ offers: [], signUps: [], without: new Set(), longestMs },
      distanceTo: (id) => ({ hbr: 0, ngt: 1 })[id] ?? Number.POSITIVE_INFINITY,
      ...some,
    }).map(({ personId, hours: { start, end }, offered }) => [
      personId,
      (start - midnight) / hourMs,
      (end - midnight) / hourMs,
      offered,
    ]);

  it('is first who offered, in the order of the hours and the longest first', () => {
    expect(
      who({ offers: [offer('cal', hours(21, 23)), offer('ana', hours(18, 21)), offer('ben', hours(20, 26))] }),
    ).toEqual([
      ['ben', 20, 23, true],
      ['ana', 20, 21, true],
      ['cal', 21, 23, true],
    ]);
  });

  it('is nobody who offered to come elsewhere, or at other hours', () => {
    const offers = [
      offer('ana', hours(20, 23), { area: 'Glen Marl' }),
      offer('ben', hours(20, 23), { stationId: 'ngt', area: 'Marlshire' }),
      offer('cal', hours(23, 26)),
      offer('dee', hours(20, 23), { stationId: 'hbr', area: 'Marlshire' }),
    ];
    expect(who({ offers }).map(([name]) => name)).toEqual(['ben', 'dee']);
  });

  it('is then who was down here, the last first, and then nearby', () => {
    const signUps = [
      signUp('ana', 'ngt', hours(12, 14)),
      signUp('ben', 'hbr', hours(8, 10)),
      signUp('cal', 'hbr', hours(10, 12)),
      signUp('dee', 'str', hours(12, 14)),
      signUp('eve', 'hbr', hours(19, 22)),
    ];
    expect(who({ signUps })).toEqual([
      ['eve', 22, 23, false],
      ['cal', 20, 23, false],
      ['ben', 20, 23, false],
      ['ana', 20, 23, false],
    ]);
  });

  it('is nobody twice, and nobody who gave the hours back', () => {
    const signUps = [signUp('ana', 'hbr', hours(12, 14)), signUp('ben', 'hbr', hours(12, 14))];
    expect(who({ offers: [offer('ana', hours(20, 23))], signUps, without: new Set(['ben']) })).toEqual([
      ['ana', 20, 23, true],
    ]);
  });

  it('counts hours at any station, however far', () => {
    const signUps = [signUp('ana', 'hbr', hours(1, 3)), signUp('ana', 'str', hours(20, 23))];
    expect(who({ offers: [offer('ana', hours(20, 23))], signUps })).toEqual([]);
  });
});
