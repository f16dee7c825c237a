import fc from 'fast-check';
import { it } from 'vitest';
import { crowd } from './crowd.ts';
import { expectTruth } from './expect-truth.ts';

it('the range holds the truth while every report is true, in a great many crowds', () => {
  fc.assert(fc.property(crowd, expectTruth), { numRuns: 30_000 });
});
