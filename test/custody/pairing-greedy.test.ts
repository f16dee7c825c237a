import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unexplained } from '../../data/custody/pairing.ts';

const event = fc.record({ count: fc.integer({ min: 0, max: 4 }), fits: fc.array(fc.nat(9), { maxLength: 10 }) });

/** The most people of these events that ten candidates can explain, by trying every way. */
function mostExplained(events: readonly { count: number; fits: readonly number[] }[]): number {
  const people = events.flatMap(({ count, fits }) => Array<readonly number[]>(count).fill(fits));
  let reachable = new Map([[0, 0]]);
  for (const fits of people) {
    const next = new Map(reachable);
    for (const [taken, explained] of reachable)
      for (const candidate of fits) {
        const also = taken | (1 << candidate);
        if (also !== taken) next.set(also, Math.max(next.get(also) ?? 0, explained + 1));
      }
    reachable = next;
  }
  return Math.max(...reachable.values());
}

it('explains as many people as can be, and of the first events before the later', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 4 }), (events) => {
      const left = unexplained(events, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], ({ fits }, candidate) =>
        fits.includes(candidate),
      );
      events.forEach((_, last) => {
        const told = events.slice(0, last + 1).reduce((sum, { count }) => sum + count, 0);
        const open = left.slice(0, last + 1).reduce((sum, count) => sum + count, 0);
        expect(told - open).toBe(mostExplained(events.slice(0, last + 1)));
      });
    }),
    { numRuns: 200 },
  );
});
