import { expect, it } from 'vitest';
import { desk } from './desk.ts';

it('an unmatched release was this one; the last told goes first', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 3 HBR at 09:00', 'ana > hbr: !released 11:30', 'ana > hbr: !released 11:40');
  expect(await ask('vic > backoffice: !match HBR2')).toEqual([
    'backoffice: HBR2 is out: matched with the release ana told of, Mon 5 Jan 11:40, noted (F6).',
  ]);
  expect(await ask('vic > backoffice: !list HBR')).toEqual([
    [
      'backoffice: Held at Harbour Road (HBR), 2 people in the book:',
      'HBR1 and HBR3: 2 people, arrested Mon 5 Jan 09:00, no more known',
      'cover until Tue 6 Jan 15:00 (estimate); ask after Tue 6 Jan 09:00 (estimate)',
      '1 person came out that nobody has a ref for. Who was it? `!match HBR1`',
      'Out: HBR2.',
    ].join('\n'),
  ]);
  await ask('vic > backoffice: !match HBR1');
  expect(await ask('vic > backoffice: !match HBR3')).toEqual([
    'backoffice: Every release told at Harbour Road (HBR) has its ref already. To say who is out: `!released` with the ref.',
  ]);
  expect(await ask('vic > backoffice: !match HBR1')).toEqual([
    'backoffice: HBR1 is known to be out already, so I did nothing. If that was wrong: `!undo F7`.',
  ]);
});
