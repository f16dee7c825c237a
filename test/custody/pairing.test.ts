import { expect, it } from 'vitest';
import { unexplained } from '../../data/custody/pairing.ts';

type Event = { readonly count: number; readonly by: string };

it.each<readonly [string, readonly Event[], string, readonly number[]]>([
  ['nothing to explain', [], 'ab', []],
  ['nobody to explain it', [{ count: 2, by: 'ab' }], '', [2]],
  ['each explains one', [{ count: 3, by: 'ab' }], 'ab', [1]],
  ['and no more than there are', [{ count: 1, by: 'ab' }], 'ab', [0]],
  ['only what it fits', [{ count: 1, by: 'a' }], 'b', [1]],
  [
    'one is passed on to where no other fits',
    [
      { count: 1, by: 'ab' },
      { count: 1, by: 'a' },
    ],
    'ab',
    [0, 0],
  ],
  [
    'over several steps',
    [
      { count: 1, by: 'ab' },
      { count: 1, by: 'bc' },
      { count: 2, by: 'a' },
    ],
    'abc',
    [0, 0, 1],
  ],
])('%s', (_, events, candidates, left) => {
  expect(unexplained(events, [...candidates], ({ by }, candidate) => by.includes(candidate))).toEqual(left);
});
