import { expect, it } from 'vitest';
import { watch } from './heard.ts';
import { seldom } from './seldom.ts';

/** Two stations awake from the afternoon; somebody may walk out from 17:10 on. */
const awake = [
  'pip > direct: wanted 1 HBR',
  'pip > direct: wanted 1 NGT',
  'bo > backoffice: !arrest HBR at 15:00 arrived 15:10',
  'bo > backoffice: !arrest NGT at 15:00 arrived 15:10',
  'pip > direct: ack G1 G2 G3 G4',
  'ana > direct: in HBR 17:00-23:00',
  'ben > direct: in HBR 23:00-02:00',
];
const nightAtNorthgate = ['cal > direct: in NGT 17:00-01:00', 'dee > direct: in NGT 01:00-11:00'];
const title = 'Roll-call 17:00: hours still open until Tue 6 Jan 09:00';

it('at 17:00 tells who is on duty every open hour until the morning, and who could come', async () => {
  const { play, heard } = await watch(
    'at 2026-01-05T16:50',
    ...awake,
    ...nightAtNorthgate,
    'eve > direct: can HBR 2am-6am',
  );
  heard();
  const told = await play('+10m');
  expect(heard('by the clock')).toEqual([`17:00 pip: ${title} G5`]);
  expect(told).toContain(
    [
      `direct:pip: ${title}`,
      'G5 Harbour Road (HBR): nobody Tue 6 Jan 02:00–09:00.',
      'Could step in: eve 02:00–06:00 (offered). `!add "eve" HBR Tue 6 Jan 02:00–06:00` puts eve down.',
      'On it? 👍, or `!ack G5`: then I call for people.',
    ].join('\n'),
  );
  expect(await play('pip > direct: gaps')).toEqual([expect.not.stringContaining('G5')]);
  expect(await play('eve > direct: in HBR 02:00-11:00', '+10s')).toContain(
    'direct:pip (edit): Settled\nG5 Harbour Road (HBR): every hour until Tue 6 Jan 09:00 is covered, or not needed any more.\nNothing left to do here. Thank you.',
  );
});

it('climbs the ladder in one message for all stations, until somebody is on it', async () => {
  const { play, heard } = await watch('at 2026-01-05T16:59', 'bo > direct: duty on', ...awake);
  heard();
  await play('+31m');
  expect(heard('by the clock')).toEqual([
    `17:00 pip: ${title} G5 G6`,
    `17:15 coordinators: ${title} G5 G6`,
    `17:15 pat: ${title} G5 G6`,
    `17:30 bo: ${title} G5 G6`,
  ]);
  expect(await play('pip reacts 👍 > direct: Roll-call', '+10s')).toEqual(
    expect.arrayContaining([
      'direct:pip: pip has G5. Nobody else is asked. Thank you.\npip has G6. Nobody else is asked. Thank you.\nCalled out for Harbour Road (HBR) and Northgate (NGT) at 16:59. Post another call-out, for Northgate (NGT) and Harbour Road (HBR)? 👍 on this, or `!yes`.',
      expect.stringMatching(/^direct:pat \(edit\): Settled\nG5 Northgate \(NGT\): pip is on it\.\nG6/),
    ]),
  );
  await play('+20m');
  expect(heard('by the clock')).toEqual([]);
});

const head = (clock: string, late = '') =>
  `direct:pip: Roll-call ${clock}${late}: hours still open until Tue 6 Jan 09:00`;

it('is called once for each hour, also after a restart', async () => {
  const { says, at, restart } = await seldom('Roll-call');
  await says('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
  expect(await at(16.9)).toEqual([]);
  expect(await at(17)).toEqual([head('17:00')]);
  await restart();
  expect(await at(17.1)).toEqual([]);
  expect(await at(20)).toContain(head('20:00'));
});

it('is called late where no tick came, and left to the next where that is near', async () => {
  const { says, at } = await seldom('Roll-call');
  await says('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
  expect(await at(18.5)).toEqual([head('17:00', ' (told late)')]);
  expect(await at(21.5)).toEqual([]);
  expect(await at(27)).toContain(head('22:00', ' (told late)'));
  expect(await at(33.5)).toEqual([]);
});

it('is not called where nobody is inside or every hour is covered, nor of a station that woke since', async () => {
  const { says, at } = await seldom('Roll-call');
  expect(await at(17)).toEqual([]);
  await says('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
  expect(await at(17.1)).toEqual([]);
  await says('pip', 'direct', 'wanted 1 HBR');
  for (const [who, hours] of [
    ['ana', 'now till 1am'],
    ['ben', '1am-9am'],
    ['cal', 'tomorrow 9am-8pm'],
  ] as const)
    await says(who, 'direct', `in HBR ${hours}`);
  expect(await at(20)).toEqual([]);
});
