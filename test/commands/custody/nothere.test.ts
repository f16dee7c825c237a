import { describe, expect, it } from 'vitest';
import { readWhy } from '../../../bot/commands/custody/not-here-why.ts';
import { desk } from './desk.ts';

describe('why somebody is not there', () => {
  it.each<readonly [said: string, reason: string | undefined, text: string]>([
    ...['street bail', 'street-bail', 'Street bailed', 'street-bailed', 'streetbailed', 'was street bailed'].map(
      (said) => [said, 'street-bailed', ''] as const,
    ),
    ...['given street bail', 'got street bail', 'bailed at the scene', 'bailed on the street'].map(
      (said) => [said, 'street-bailed', ''] as const,
    ),
    ...['de-arrested', 'dearrested', 'de arrested', 'De-arrest', 'was de-arrested', 'unarrested'].map(
      (said) => [said, 'de-arrested', ''] as const,
    ),
    ['street bail, no conditions', 'street-bailed', 'no conditions'],
    ['de-arrested: wrong person', 'de-arrested', 'wrong person'],
    ['not street bailed', undefined, 'not street bailed'],
    ['bailed', undefined, 'bailed'],
    ['the desk says nobody of that name', undefined, 'the desk says nobody of that name'],
    ['', undefined, ''],
  ])('%s', (said, reason, text) => {
    expect(readWhy(said)).toEqual({ ...(reason && { reason }), text });
  });
});

it('is said back, and ends their hours', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 4 HBR at 09:00');
  expect(await ask('vic > backoffice: !nothere HBR1-2 street bail')).toEqual([
    'backoffice: HBR1 and HBR2: street-bailed, noted (F5-6). Out of the count, and no cover is planned for them any more.',
  ]);
  expect(await ask('vic > backoffice: !nothere HBR3: the desk knows nothing of them')).toEqual([
    'backoffice: HBR3: not there after all, “the desk knows nothing of them”, noted (F7). Out of the count, and no cover is planned for them any more.',
  ]);
  expect((await ask('vic > backoffice: !status HBR'))[0]).toContain('1 on the way');
  expect(await ask('vic > backoffice: !undo F5')).toEqual([
    'backoffice: Taken back: “street-bailed” of HBR1, Mon 5 Jan 12:00.',
  ]);
  expect((await ask('vic > backoffice: !status HBR'))[0]).toContain('2 on the way');
});
