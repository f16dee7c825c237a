import { expect, it } from 'vitest';
import { measure } from './measure.ts';
import { typos } from './mistyped.ts';

const seeds = [7, 42, 1851];

it.each(typos)(
  'finds at least 98 in 100 with %s whatever the dice say, and never a wrong one unasked',
  (_kind, typo) => {
    for (const seed of seeds) {
      const { right, wrong } = measure(typo, seed, 20);
      expect(wrong, `seed ${seed}`).toEqual([]);
      expect(right, `seed ${seed}`).toBeGreaterThan(0.98);
    }
  },
);
