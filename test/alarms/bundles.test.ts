import { expect, it } from 'vitest';
import { watch } from './heard.ts';

const twoStations = [
  'pip > direct: wanted 1 HBR',
  'pip > direct: wanted 1 NGT',
  'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
  'pip > direct: ack G2',
];

it('puts what is due into one message, at most one in 15 min', async () => {
  const { play, heard } = await watch(
    ...twoStations,
    '+1m',
    'bo > backoffice: !arrest NGT at 12:00 arrived 12:00',
    '+2m',
  );
  expect(heard()).toEqual([
    '12:00 pip: Cover needed G1',
    '12:00 pip: Open the group? G2',
    '12:01 pip: Open the group? G4',
  ]);
  const later = await play('+12m');
  expect(heard().filter((line) => line.includes('pip'))).toEqual(['12:15 pip: Cover needed G3']);
  expect(later).toContain(
    [
      'direct:pip: Cover needed',
      'G3 Northgate (NGT): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 1 h 45 min.',
      'On it? 👍, or `!ack G3`. Who is down: `!rota NGT`.',
    ].join('\n'),
  );
});

it('does not let a gap within the hour wait', async () => {
  const { heard } = await watch(...twoStations, '+5m', 'bo > backoffice: !arrest NGT at 09:30 arrived 10:30');
  expect(heard()).toContain('12:05 pip: Cover needed G3');
});

it('does not let hours given back wait', async () => {
  const { play, heard } = await watch(
    ...twoStations,
    'ana > direct: in HBR 14:00-23:00',
    'ana > direct: in HBR 23:00-06:00',
  );
  await play('ben > direct: in HBR tomorrow 06:00-15:00', '+5m');
  heard();
  await play('ana > direct: cancel HBR 20:00-22:00');
  expect(heard()).toEqual(['12:05 pip: Cover needed G3']);
});

it('does not let an unmet release wait', async () => {
  const { play, heard } = await watch(...twoStations, 'bo > backoffice: !arrest 2 HBR at 12:00 arrived 12:00', '+5m');
  heard();
  await play('ana > hbr: !released 1 unmet');
  expect(heard()).toContain('12:05 pip: Nobody met them G3');
});

it('edits the last message as hours are filled, and names what split off', async () => {
  const { play } = await watch(...twoStations);
  expect(await play('ana > direct: in HBR 14:00-20:00', '+10s')).toContain(
    [
      'direct:pip (edit): Cover needed',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 20:00–Tue 6 Jan 15:00, which starts in 8 h.',
      'On it? 👍, or `!ack G1`. Who is down: `!rota HBR`.',
    ].join('\n'),
  );
  expect(await play('ben > direct: in HBR 23:00-05:00', '+10s')).toContain(
    [
      'direct:pip (edit): Cover needed',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 20:00–23:00, which starts in 8 h.',
      'G3 Harbour Road (HBR): nobody is down for Tue 6 Jan 05:00–15:00, which starts in 17 h.',
      'On it? 👍, or `!ack G1 G3`. Who is down: `!rota HBR`.',
    ].join('\n'),
  );
});

it('says when nothing is left', async () => {
  const { play } = await watch(
    ...twoStations,
    'ana > direct: in HBR 14:00-20:00',
    'ben > direct: in HBR 23:00-05:00',
    '+10s',
  );
  expect(await play('ben > direct: cancel all', '+10s')).toContain(
    [
      'direct:pip: Cover needed',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 20:00–Tue 6 Jan 15:00, which starts in 8 h. No longer down: ben 23:00–05:00.',
      'Could step in: ana 23:00–05:00 (ask first). `!add "ana" HBR Mon 5 Jan 23:00–05:00` puts ana down.',
      'On it? 👍, or `!ack G1`. Who is down: `!rota HBR`.',
    ].join('\n'),
  );
  const full = await play(
    'ana > direct: in HBR 20:00-23:00',
    'ben > direct: in HBR 23:00-07:00',
    'cal > direct: in HBR tomorrow 07:00-15:00',
    '+10s',
  );
  expect(full.filter((line) => line.startsWith('direct:pip'))).toEqual([
    [
      'direct:pip (edit): Settled',
      'G1 Harbour Road (HBR): Tue 6 Jan 07:00–15:00 is covered, or not needed any more.',
      'Nothing left to do here. Thank you.',
    ].join('\n'),
  ]);
});

it('a piece that split off while its message waits is told with it', async () => {
  const { play, heard } = await watch(...twoStations, 'bo > backoffice: !arrest NGT at 12:00 arrived 12:00');
  await play('ana > direct: in NGT 18:00-20:00', '+15m');
  expect(heard()).toContain('12:15 pip: Cover needed G3 G5');
  await play('+10m');
  expect(heard().filter((line) => line.includes('pip'))).toEqual([]);
});

it('hours of a number that went into another while its message waits are told under that', async () => {
  const { play, heard } = await watch(...twoStations, 'bo > backoffice: !arrest NGT at 12:00 arrived 12:00');
  await play('ana > direct: in NGT 18:00-18:20', 'ana > direct: cancel NGT 18:00-18:20', '+15m');
  expect(heard().filter((line) => line.includes('pip: Cover'))).toEqual([
    '12:00 pip: Cover needed G1',
    '12:00 pip: Cover needed G3',
  ]);
});

it('says of a gap that went on in another that there is still something to do', async () => {
  const { play } = await watch(
    'bo > backoffice: !arrest 2 HBR at 09:50 arrived 10:10',
    '+10m',
    'pip > coordinators: !released HBR1-2 12:10',
    'bo > backoffice: !arrest 2 HBR at 10:20 arrived 10:30',
  );
  const edits = (await play('+1m')).filter((line) => line.includes('part of G'));
  expect(edits).not.toEqual([]);
  for (const edit of edits) expect(edit).toMatch(/^\S+ \(edit\): Cover needed\n(.*\n)*On it\? 👍, or `!ack G3`/);
});
