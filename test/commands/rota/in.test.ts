import { expect, it } from 'vitest';
import { transcript } from '../../transcript.ts';

it('signs up for a slot, and says so with weekday and hours', async () => {
  const { play } = await transcript();
  await play('bo > backoffice: !arrest 2 HBR at 09:00');
  expect(await play('ana > hbr: !in 2')).toEqual([
    'hbr → ana: Thank you! You are in at Harbour Road (HBR): Mon 5 Jan 15:00–18:00.',
  ]);
});
