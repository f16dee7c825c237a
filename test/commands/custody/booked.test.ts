import { expect, it } from 'vitest';
import { desk } from './desk.ts';

it('booked in: cover for 24 hours from then, and no estimate any more', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 3 HBR at 09:00');
  expect(await ask('vic > backoffice: !booked HBR1,3 11:00')).toEqual([
    'backoffice: HBR1 and HBR3 booked in Mon 5 Jan 11:00, noted (F4-5). Cover planned until Tue 6 Jan 11:00.',
  ]);
  expect(await ask('vic > backoffice: !bookedin HBR2')).toEqual([
    'backoffice: HBR2 booked in Mon 5 Jan 12:00, noted (F6). Cover planned until Tue 6 Jan 12:00.',
  ]);
  expect(await ask('vic > backoffice: !booked in HBR2 at 11:45')).toEqual([
    'backoffice: HBR2 booked in Mon 5 Jan 11:45, noted (F7). Cover planned until Tue 6 Jan 12:00.',
  ]);
});

it('in Scotland both clocks start with the booking: 12 hours to ask, 24 hours of cover', async () => {
  const { ask, play } = await desk();
  await play(
    'vic > backoffice: !arrest STR at 09:00 arrived 10:00',
    'vic > backoffice: !arrest STR at 09:00 booked 11:00',
  );
  expect(await ask('vic > backoffice: !list STR')).toEqual([
    [
      'backoffice: Held at Strathford (STR), 2 people in the book:',
      'STR1',
      'arrested Mon 5 Jan 09:00, arrived Mon 5 Jan 10:00',
      'cover until Tue 6 Jan 10:00 (estimate); ask after Mon 5 Jan 22:00 (estimate)',
      'STR2',
      'arrested Mon 5 Jan 09:00, booked in Mon 5 Jan 11:00',
      'cover until Tue 6 Jan 11:00; ask after Mon 5 Jan 23:00',
    ].join('\n'),
  ]);
});

it('says whom, and whom it does not know', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00');
  expect(await ask('vic > backoffice: !booked 11:00')).toEqual([
    'backoffice: Whom do you mean? Say the ref, such as `HBR4` or `HBR1-5`.',
  ]);
  expect(await ask('vic > backoffice: !booked HBR1-2')).toEqual([
    'backoffice: There is no HBR2 in the book. `list` with a station shows who is known there.',
  ]);
  expect(await ask('vic > backoffice: !booked #1')).toEqual([
    "backoffice: I can't read that ref. Refs look like `HBR4`, `HBR1-5` or `HBR1,3`.",
  ]);
  expect(await ask('vic > backoffice: !list HBR')).toEqual([
    'backoffice: Held at Harbour Road (HBR), 1 person in the book:\nHBR1\narrested Mon 5 Jan 09:00\ncover until Tue 6 Jan 15:00 (estimate); ask after Tue 6 Jan 09:00 (estimate)',
  ]);
});
