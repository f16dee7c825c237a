import { describe, expect, it } from 'vitest';
import { harbour } from '../../harbour.ts';

const back = (hours: string) => `Given back at Harbour Road (HBR): ${hours}. Thank you for saying so.`;

it.each([
  ['!cancel 2', 'Mon 5 Jan 15:00–18:00'],
  ["!can't 2", 'Mon 5 Jan 15:00–18:00'],
  ['!can’t 2', 'Mon 5 Jan 15:00–18:00'],
  ['!drop 2 3', 'Mon 5 Jan 15:00–21:00'],
  ['!cancel 4pm-5pm', 'Mon 5 Jan 16:00–17:00'],
  ['!cancel all', 'Mon 5 Jan 15:00–21:00'],
  ['!cancel harbour all', 'Mon 5 Jan 15:00–21:00'],
  ['!out 2', 'Mon 5 Jan 15:00–18:00'],
  ['!out 5pm-9pm', 'Mon 5 Jan 17:00–21:00'],
])('%s gives back %s', async (typed, hours) => {
  const { inRoom } = await harbour();
  await inRoom('ana > hbr: !in 2 3');
  expect(await inRoom(`ana > hbr: ${typed}`)).toEqual([`hbr → ana: ${back(hours)}`]);
});

it('keeps what was served of a slot that is running', async () => {
  const { inRoom, play } = await harbour();
  await inRoom('ana > hbr: !in 2', 'at 2026-01-05T16:20');
  expect(await inRoom('ana > hbr: !cancel 2')).toEqual([`hbr → ana: ${back('Mon 5 Jan 16:20–18:00')}`]);
  expect(await play('ana > direct: mine')).toEqual([
    'direct:ana: You are not down for any hours. `rota` with a station shows where help is needed.',
  ]);
});

it('gives back in a direct chat, with the station left out where it can only be one', async () => {
  const { inRoom, toldTo } = await harbour(['bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00']);
  await inRoom('ana > hbr: !in 2');
  expect(await toldTo('ana', 'ana > direct: cancel 2')).toEqual([`direct:ana: ${back('Mon 5 Jan 15:00–18:00')}`]);
  await inRoom('ana > hbr: !in 2', 'ana > ngt: !in 3');
  expect(await toldTo('ana', 'ana > direct: cancel 2')).toEqual([
    'direct:ana: Which station? Say its code or name, such as `!rota HBR`.',
  ]);
  expect(await toldTo('ana', 'ana > direct: cancel all')).toEqual([
    `direct:ana: ${back('Mon 5 Jan 15:00–18:00')}\nGiven back at Northgate (NGT): Mon 5 Jan 18:00–21:00. Thank you for saying so.`,
  ]);
});

describe('what is not to be given back', () => {
  it('is said privately, with what is', async () => {
    const { play, inRoom } = await harbour();
    expect(await play('ana > hbr: !cancel 2')).toEqual([
      'hbr → ana: I have answered you in our direct chat.',
      'direct:ana: You are not down for any hours, so there are none to give back.',
    ]);
    await inRoom('ana > hbr: !in 3');
    expect(await play('ana > hbr: !cancel 2')).toEqual([
      'hbr → ana: I have answered you in our direct chat.',
      'direct:ana: You have no such hours to give back. You are down for Harbour Road (HBR) Mon 5 Jan 18:00–21:00. To give back all that is left of them: `!cancel all`.',
    ]);
  });

  it('is asked for where no hours are said', async () => {
    const { inRoom, toldTo } = await harbour();
    await inRoom('ana > hbr: !in 2');
    expect(await toldTo('ana', 'ana > hbr: !cancel')).toEqual([
      'direct:ana: Which hours? You are down for Harbour Road (HBR) Mon 5 Jan 15:00–18:00. Say them, such as `!cancel HBR Mon 5 Jan 15:00–18:00`, or `!cancel all` for all of them.',
    ]);
    expect(await toldTo('ana', 'ana > direct: cancel HBR Mon 5 Jan 15:00–18:00')).toEqual([
      `direct:ana: ${back('Mon 5 Jan 15:00–18:00')}`,
    ]);
  });

  it('is a link for somebody I may not write to', async () => {
    const { play } = await harbour();
    expect(await play('stranger > hbr: !cancel 2')).toEqual([
      expect.stringMatching(/^hbr → stranger: .*https:\/\/signal\./),
    ]);
  });
});

it.each(['!out', '!out 3', '!out 9pm-10pm'])('%s may mean somebody came out, so it asks', async (typed) => {
  const { inRoom } = await harbour();
  await inRoom('ana > hbr: !in 2');
  expect(await inRoom(`ana > hbr: ${typed}`)).toEqual([
    'hbr → ana: Somebody came out (`!released`), or give back your hours (`!cancel`)?',
  ]);
});

it('mine shows hours at every station in order, adjoining ones as one, in the direct chat', async () => {
  const { play } = await harbour(['bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00']);
  await play('ana > hbr: !in 4', 'ana > ngt: !in 3', 'ana > hbr: !in 5');
  expect(await play('ana > hbr: !mine')).toEqual([
    'hbr → ana: I have answered you in our direct chat.',
    'direct:ana: Your hours:\nMon 5 Jan 18:00–21:00 Northgate (NGT)\nMon 5 Jan 21:00–03:00 Harbour Road (HBR)',
  ]);
});

it('mine holds nothing at a station that has fallen quiet', async () => {
  const { play, toldTo } = await harbour();
  await play('ana > hbr: !in 4', 'bo > backoffice: !released HBR1 HBR2');
  expect(await toldTo('ana', 'ana > direct: mine')).toEqual([
    'direct:ana: You are not down for any hours. `rota` with a station shows where help is needed.',
  ]);
});
