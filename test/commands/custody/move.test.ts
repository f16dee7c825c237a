import { expect, it } from 'vitest';
import { desk } from './desk.ts';

it('a move takes somebody to another station, under the same ref and the same clocks', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00 arrived 10:00 booked 11:00');
  expect(await ask('vic > backoffice: !move HBR1 to Northgate')).toEqual([
    'backoffice: HBR1 moved to Northgate (NGT), noted (F4). The clock runs on as before.',
  ]);
  expect(await ask('vic > backoffice: !list NGT')).toEqual([
    'backoffice: Held at Northgate (NGT), 1 person in the book:\nHBR1\narrested Mon 5 Jan 09:00, arrived Mon 5 Jan 10:00, booked in Mon 5 Jan 11:00\ncover until Tue 6 Jan 11:00; ask after Tue 6 Jan 10:00',
  ]);
  expect(await ask('vic > backoffice: !list HBR')).toEqual([
    'backoffice: Nobody is known to be held at Harbour Road (HBR).',
  ]);
});

it('refuses with the reason and the way out', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00');
  expect(await ask('vic > backoffice: !move HBR1')).toEqual(['backoffice: To which station? `!move HBR1 NGT`']);
  expect(await ask('vic > backoffice: !move HBR1 HBR')).toEqual(['backoffice: HBR1 is at Harbour Road (HBR) already.']);
  expect(await ask('vic > backoffice: !move NGT')).toEqual([
    'backoffice: Whom do you mean? Say the ref, such as `HBR4` or `HBR1-5`.',
  ]);
});

it('not there after all: out of the count and of the demand', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 09:00');
  expect(await ask('vic > backoffice: !nothere HBR1,2 de-arrested')).toEqual([
    'backoffice: HBR1 and HBR2: de-arrested, noted (F3-4). Out of the count, and no cover is planned for them any more.',
  ]);
  expect(await ask('vic > backoffice: !status')).toEqual([
    'backoffice: All quiet: nobody is known to be held anywhere.',
  ]);
});
