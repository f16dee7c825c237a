import { expect, it } from 'vitest';
import { watch } from './heard.ts';

/** One supporter wanted; somebody may walk out from Mon 14:00 on; the group is open. */
const night = [
  'pip > direct: wanted 1 HBR',
  'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
  'pip > direct: ack G2',
];

it('goes on after 15 min without an answer, and after 5 in the last hour', async () => {
  const { play, heard } = await watch('bo > direct: duty on', ...night, '+20m');
  expect(heard()).toEqual([
    '12:00 pip: Cover needed G1',
    '12:00 pip: Open the group? G2',
    '12:15 coordinators: Cover needed G1',
    '12:15 pat: Cover needed G1',
  ]);
  await play('pat > direct: ack G1', 'at 2026-01-05T13:19');
  expect(heard()).toEqual(['13:00 pat: Yours, and still open G1']);
  await play('at 2026-01-05T13:40');
  expect(heard()).toEqual([
    '13:20 pip: Cover needed G1',
    '13:25 coordinators: Cover needed G1',
    '13:25 pat: Cover needed G1',
    '13:30 bo: Cover needed G1',
    '13:35 backoffice: Cover needed G1',
  ]);
});

it('waits with all but the first until 3 h before', async () => {
  const { play, heard } = await watch(...night, 'ana > direct: in HBR 14:00-18:00', '+20m');
  heard();
  await play('at 2026-01-05T15:14');
  expect(heard()).toEqual([
    '15:00 pip: Cover needed G1',
    '15:00 coordinators: Cover needed G1',
    '15:00 pat: Cover needed G1',
  ]);
});

it('passes over steps with nobody on them at once', async () => {
  const { play, heard } = await watch('bo > direct: duty on', 'pip > direct: duty off', ...night);
  expect(heard().filter((line) => line.includes('Cover'))).toEqual([
    '12:00 pip: Cover needed G1',
    '12:00 coordinators: Cover needed G1',
    '12:00 pat: Cover needed G1',
  ]);
  await play('+15m');
  expect(heard().filter((line) => line.includes('Cover'))).toEqual(['12:15 bo: Cover needed G1']);
});

it('tells the next after 2 min where no network took it, and nobody twice', async () => {
  const { play, heard } = await watch('network signal down', 'network whatsapp down');
  await play(...night.slice(1, 2), '+5m', 'network signal up');
  expect(heard().filter((line) => line.includes('Cover'))).toEqual(['12:05 pip: Cover needed G1']);
});

it('does not count on a coordinator who never wrote privately', async () => {
  const { play, heard } = await watch(
    'bo > direct: role @zoe pssc',
    'zoe > coordinators: !duty on',
    'pip > direct: duty off',
    ...night.slice(1, 2),
  );
  expect(heard().filter((line) => line.includes('G1'))).toEqual([
    '12:00 pip: Cover needed G1',
    '12:00 coordinators: Cover needed G1',
    '12:00 pat: Cover needed G1',
  ]);
  await play('zoe > direct: hello', '+1m');
  expect(heard().filter((line) => line.includes('zoe'))).toEqual([
    '12:01 zoe: Cover needed G1',
    '12:01 zoe: Open the group? G2',
  ]);
});

it('sends later stages to the steps already reached', async () => {
  const { play, heard } = await watch(...night, 'ana > direct: in HBR 14:00-18:00', 'at 2026-01-05T16:59');
  heard();
  await play('+1m');
  expect(heard().toSorted()).toEqual([
    '17:00 backoffice: Cover needed G1',
    '17:00 coordinators: Cover needed G1',
    '17:00 pat: Cover needed G1',
    '17:00 pip: Cover needed G1',
  ]);
});
