import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOutAt } from '../../data/custody/run-out.ts';
import { common, totalMs } from '../../data/ranges.ts';

const pause = fc
  .record({ from: fc.nat(200), length: fc.nat(30) })
  .map(({ from, length }) => ({ start: from, end: from + length }));

it('runs for exactly as long as it has to, and not during a pause', () => {
  fc.assert(
    fc.property(
      fc.nat(100),
      fc.integer({ min: 1, max: 100 }),
      fc.array(pause, { maxLength: 8 }),
      (start, ms, pauses) => {
        const end = runsOutAt(start, ms, pauses);
        expect(end - start - totalMs(common([{ start, end }], pauses))).toBe(ms);
        expect(pauses.some((one) => one.start < end && end <= one.end - 1)).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
