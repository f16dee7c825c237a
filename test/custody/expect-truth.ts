import { expect } from 'vitest';
import { headCount } from '../../data/custody/counts.ts';
import { foldCustody } from '../../data/custody/fold.ts';
import { settings } from './book.ts';
import { type Crowd, tellCrowd, truthAt } from './crowd.ts';

/** After each word: nobody inside is forgotten, and nobody counted who is neither inside nor on the way. */
export function expectTruth(world: Crowd): void {
  const told = tellCrowd(world);
  for (const now of new Set(told.map(({ heardAt }) => heardAt))) {
    const custody = foldCustody(told.filter(({ heardAt }) => heardAt <= now));
    const { least, most } = headCount(custody, 'BRX', now, settings);
    const { inside, coming } = truthAt(world, now);
    expect(least <= inside + coming && inside <= most, `${least}-${most}, truly ${inside}, ${coming} coming`).toBe(
      true,
    );
  }
}
