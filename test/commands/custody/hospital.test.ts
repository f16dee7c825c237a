import { expect, it } from 'vitest';
import { hospitalCommand } from '../../../bot/commands/custody/hospital.ts';
import { desk } from './desk.ts';
import { reading } from './reading.ts';

it.each([
  ['!hospital HBR1 out 11:10', 'out'],
  ['!hospital HBR1 11:10 out', 'out'],
  ['!hospital out HBR1 at 11:10', 'out'],
  ['!hospital HBR1 since 11:10', 'out'],
  ['!hospital HBR1 taken 50 min ago', 'out'],
  ['!hospital HBR1 back 11:10', 'back'],
  ['!hospital back HBR1 11:10', 'back'],
  ['!hospital HBR1 returned at 11:10 please', 'back'],
])('reads %s', (line, way) => {
  expect(reading(hospitalCommand, line)).toMatchObject({
    who: { refs: [{ code: 'HBR', number: 1 }], way, at: Date.UTC(2026, 0, 5, 11, 10) },
  });
});

it.each(['hospital visiting hours', 'hospital is closed', 'hospital at noon then'])(
  'leaves speech alone: %s',
  (line) => {
    expect(reading(hospitalCommand, line)).toBe('speech');
  },
);

it('the clocks stand still from leaving to coming back', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 10:00 arrived 10:20 booked 10:30');
  expect(await ask('vic > backoffice: !hospital HBR1 out 11:30')).toEqual([
    'backoffice: HBR1 at a hospital since Mon 5 Jan 11:30, noted (F7). Until they are back the clock stands still: `!hospital HBR1 back`. Cover goes on all the while, planned until Tue 6 Jan 10:30 and on.',
  ]);
  expect((await ask('vic > backoffice: !list HBR'))[0]).toContain(
    '\nat a hospital since Mon 5 Jan 11:30, clocks stopped; cover until Tue 6 Jan 10:30 and on\nHBR2\n',
  );
  expect((await ask('vic > backoffice: !status HBR'))[0]).toContain('HBR1: at a hospital, clocks stopped');
  await play('+2h');
  expect(await ask('vic > backoffice: !hospital HBR1 back')).toEqual([
    'backoffice: HBR1 back from hospital Mon 5 Jan 14:00, noted (F8). The time away is added: cover planned until Tue 6 Jan 13:00.',
  ]);
  expect(await ask('vic > backoffice: !undo')).toEqual([
    'backoffice: Taken back: the way back from a hospital of HBR1, Mon 5 Jan 14:00.',
  ]);
  expect((await ask('vic > backoffice: !clock HBR1'))[0]).toContain('at a hospital since');
});

it('refuses what cannot be, with the way out', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 3 HBR at 10:00', 'vic > backoffice: !hospital HBR2-3 out 11:00');
  expect(await ask('vic > backoffice: !hospital HBR1')).toEqual([
    'backoffice: Out or back? `!hospital HBR1 out 14:10`, later `!hospital HBR1 back 17:00`.',
  ]);
  expect(await ask('vic > backoffice: !hospital HBR1-2 back')).toEqual([
    "backoffice: I don't know that HBR1 was at a hospital. When did they leave? `!hospital HBR1 out 14:10`, then send this again.",
  ]);
  expect(await ask('vic > backoffice: !hospital HBR1-2 out')).toEqual([
    'backoffice: HBR2 is at a hospital already, since Mon 5 Jan 11:00. Back again? `!hospital HBR2 back`.',
  ]);
  expect(await ask('vic > backoffice: !hospital HBR2 back 10:30')).toEqual([
    "backoffice: HBR2 left for a hospital Mon 5 Jan 11:00, so they can't be back before. Please check the time; I did nothing.",
  ]);
  expect((await ask('vic > backoffice: !hospital HBR1 out 09:30'))[0]).toMatch(/do not follow each other/);
  expect(await ask('ana > hbr: !hospital HBR1 out')).toEqual([
    'hbr: I have answered you in our direct chat.',
    expect.stringMatching(/^direct:ana: I did nothing with what you just wrote/),
  ]);
});
