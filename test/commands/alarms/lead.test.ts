import { expect, it } from 'vitest';
import { watch } from '../../alarms/heard.ts';

const far =
  'Harbour Road (HBR) is hard to reach: hours with nobody are told 18 h, 9 h, 4 h 30 min and 1 h 30 min before they begin.';
const usual =
  'Harbour Road (HBR) is as easy to reach as most: hours with nobody are told 12 h, 6 h, 3 h and 1 h before they begin.';

it('tells gaps at a station that is hard to reach half as long again before, until that is taken back', async () => {
  const { play, heard } = await watch(
    'pip > direct: wanted 1 HBR',
    'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
    'pip > direct: ack G2',
    'ana > direct: in HBR 14:00-18:00',
    'ben > direct: in HBR 22:00-07:00',
    'cal > direct: in HBR tomorrow 07:00-15:00',
    '+16m',
  );
  heard();
  expect(await play('pip > coordinators: !lead HBR far')).toEqual([`coordinators → pip: ${far}`]);
  await play('at 2026-01-05T13:44');
  expect(heard()).toEqual([
    '13:30 pip: Cover needed G1',
    '13:30 coordinators: Cover needed G1',
    '13:30 pat: Cover needed G1',
  ]);
  expect(await play('pip > coordinators: !undo')).toEqual(['coordinators → pip: Taken back: your `lead`.']);
  await play('at 2026-01-05T15:00');
  expect(heard()).toContain('15:00 pip: Cover needed G1');
});

it.each([
  ['pip > coordinators: !lead far harbour road', `coordinators → pip: ${far}`],
  ['pip > coordinators: !lead HBR normal', `coordinators → pip: ${usual}`],
  ['pip > direct: lead HBR usual', `direct:pip: ${usual}`],
  [
    'pip > coordinators: !lead HBR',
    'coordinators → pip: Is it hard to reach? `!lead HBR far`: gaps there are told sooner. `!lead HBR usual`: as everywhere else.',
  ],
  ['ana > hbr: !lead far', 'hbr → ana: `lead` is for coordinators. Please ask a coordinator to do it.'],
])('%s', async (typed, answer) => {
  const { play } = await watch();
  expect(await play(typed)).toEqual([answer]);
});
