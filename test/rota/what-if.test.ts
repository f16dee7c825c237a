import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodyDefaults } from '../../data/custody/settings.ts';
import { hourMs } from '../../data/ranges.ts';
import { fewestPeople, whatIf } from '../../data/rota/what-if.ts';
import { outlookAt, type Sketch } from '../pictures/stations.ts';
import { now } from '../status/line.ts';
import { zone } from '../transcript.ts';

const ask = (sketch: Omit<Sketch, 'code'>, more = 3) =>
  whatIf(outlookAt(now, { code: 'HBR', ...sketch }), more, now, zone, custodyDefaults);
const hours = ({ missingMs }: { missingMs: number }) => missingMs / hourMs;

describe('if more came', () => {
  it('they could walk out from two hours on until a day and three hours', () => {
    const { demand, asItIs, withThem } = ask({});
    expect([demand.start - now, demand.end - now]).toEqual([2 * hourMs, 27 * hourMs]);
    expect(asItIs).toEqual({ missingMs: 0, slots: 0, people: 0 });
    // Sun 22:40 to Mon 23:40 touches nine slots of three hours: 21–24, and eight more.
    expect([hours(withThem), withThem.slots, withThem.people]).toEqual([50, 9, 10]);
  });

  it('who is down already counts, and who is inside already would not be waited for twice', () => {
    const { asItIs, withThem } = ask({
      came: [-20],
      on: [
        [0, 6],
        [0, 6],
        [6, 12],
      ],
    });
    expect([hours(asItIs), asItIs.people]).toEqual([1, 1]);
    expect([hours(withThem), withThem.people]).toEqual([6 + 2 * 15, 7]);
  });

  it('how many come makes no difference to how many wait', () => expect(ask({}, 1)).toEqual(ask({}, 99)));
});

describe('as few people as can be', () => {
  const gap = (from: number, to: number, missing: number) => ({ start: from, end: to, missing });
  it.each([
    ['nobody', [], 0],
    ['one for six hours', [gap(0, 6, 1)], 1],
    ['two for a little more', [gap(0, 6.5, 1)], 2],
    ['one over a gap in between', [gap(0, 1, 1), gap(5, 6, 1)], 1],
    ['one more where two are missing', [gap(0, 3, 1), gap(3, 6, 2), gap(6, 9, 1)], 2],
  ])('%s', (_, gaps, people) =>
    expect(
      fewestPeople(gaps.map(({ start, end, missing }) => ({ start: start * hourMs, end: end * hourMs, missing }))),
    ).toBe(people),
  );

  const profile = fc.array(
    fc.record({ after: fc.nat(5), long: fc.integer({ min: 1, max: 9 }), missing: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 6 },
  );

  it('enough for the hours there are, and for the worst of them, and not one each hour', () =>
    fc.assert(
      fc.property(profile, (parts) => {
        let at = 0;
        const gaps = parts.map(({ after, long, missing }) => {
          const start = at + after;
          at = start + long;
          return { start: start * hourMs, end: at * hourMs, missing };
        });
        const people = fewestPeople(gaps);
        const missing = gaps.reduce((sum, one) => sum + ((one.end - one.start) / hourMs) * one.missing, 0);
        expect(people).toBeGreaterThanOrEqual(Math.ceil(missing / 6));
        expect(people).toBeGreaterThanOrEqual(Math.max(0, ...gaps.map((one) => one.missing)));
        expect(people).toBeLessThanOrEqual(
          gaps.reduce((sum, one) => sum + Math.ceil((one.end - one.start) / (6 * hourMs)) * one.missing, 0),
        );
      }),
    ));
});
