import { expect, it } from 'vitest';
import { extendCommand } from '../../../bot/commands/custody/extend.ts';
import { desk } from './desk.ts';
import { reading } from './reading.ts';

const tonight = Date.UTC(2026, 0, 5, 23);

it.each([
  ['!extend HBR1 to 23:00', tonight, false],
  ['!extended HBR1 until 11pm', tonight, false],
  ['!extend HBR1 23:00', tonight, false],
  ['!extend HBR1 till tonight 11pm sure', tonight, true],
  ['!extend HBR1 to Thu 8 Jan 21:00 sure', Date.UTC(2026, 0, 8, 21), true],
])('reads %s', (line, until, isSure) => {
  expect(reading(extendCommand, line)).toEqual({ who: { refs: [{ code: 'HBR', number: 1 }], isSure, until } });
});

it.each([
  ['!extend HBR1 to 36h', /^Until when\? .*`!extend HBR1 to 23:00`/],
  ['!extend HBR1 by 12 hours', /^Until when\?/],
  ['!extend HBR1 another 12 h', /^Until when\?/],
  ['!extend HBR1 to Thu 8 Jan 21:00', /more than 36 hours away\. If it is right, send it again with `sure`/],
  ['!extend HBR1 to tomorrow', /^At what time that day\?/],
  ['extend the deadline', /^speech$/],
])('asks back %s', (line, asked) => {
  expect(reading(extendCommand, line)).toMatch(asked);
});

it('both clocks go by the hour said; an earlier one than planned is asked back', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 3 HBR at 10:00 arrived 10:20 booked 10:30');
  expect(await ask('vic > backoffice: !extend HBR1-3 to tomorrow 9pm')).toEqual([
    'backoffice: HBR1-3 held longer, to Tue 6 Jan 21:00, noted (F10-12). Cover planned until then.',
  ]);
  expect(await ask('vic > backoffice: !clock HBR1')).toEqual([
    'backoffice: HBR1, Harbour Road (HBR): held longer, to the hour that was said.\ncover until Tue 6 Jan 21:00; ask after Tue 6 Jan 21:00',
  ]);
  expect(await ask('vic > backoffice: !extend HBR1 to 23:00')).toEqual([
    'backoffice: Cover for HBR1 is planned until Tue 6 Jan 21:00 already, which is later. If your hour is right, send it again with `sure` at the end. I did nothing so far.',
  ]);
  expect(await ask('vic > backoffice: !extend HBR1 to 23:00 sure')).toEqual([
    'backoffice: HBR1 held longer, to Mon 5 Jan 23:00, noted (F13). Cover planned until then.',
  ]);
  expect(await ask('vic > backoffice: !undo')).toEqual([
    'backoffice: Taken back: the extension of HBR1 to Mon 5 Jan 23:00.',
  ]);
  expect(await ask('vic > backoffice: !extend HBR1')).toEqual([
    'backoffice: Until when? Say the hour: `!extend HBR1 to 23:00` or `!extend HBR1 to tomorrow 09:00`.',
  ]);
});
