import { expect, it } from 'vitest';
import { watch } from './heard.ts';

/** One supporter wanted; somebody may walk out from Mon 14:00 to Tue 15:00; the group is open. */
const night = [
  'pip > direct: wanted 1 HBR',
  'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
  'pip > direct: ack G2',
];

it('tells of an empty gap 12, 6, 3 and 1 h before, and when it begins', async () => {
  const { play, heard } = await watch(
    ...night,
    'ana > direct: in HBR 14:00-01:00',
    'ben > direct: in HBR tomorrow 06:00-15:00',
  );
  heard();
  await play('at 2026-01-06T01:30');
  expect(heard().filter((line) => line.includes(' pip: '))).toEqual([
    '13:00 pip: Cover needed G1',
    '19:00 pip: Cover needed G1',
    '22:00 pip: Cover needed G1',
    '00:00 pip: Cover needed G1',
    '01:00 pip: Cover needed G1',
  ]);
});

it('tells of a thin one 6 and 2 h before, to the coordinators and no further', async () => {
  const { play, heard } = await watch(
    ...night,
    'ana > direct: in HBR 14:00-01:00',
    'ben > direct: in HBR tomorrow 01:00-09:00',
    'cal > direct: in HBR tomorrow 09:00-15:00',
    'pip > direct: wanted 2 HBR 21:00-23:00',
  );
  heard();
  await play('at 2026-01-05T21:30');
  expect(heard()).toEqual([
    '15:00 pip: Cover needed G3',
    '18:00 coordinators: Cover needed G3',
    '18:00 pat: Cover needed G3',
    '19:00 pip: Cover needed G3',
    '19:00 coordinators: Cover needed G3',
    '19:00 pat: Cover needed G3',
  ]);
});

it('says what is missing, from when to when, and how to say that one is on it', async () => {
  const { play } = await watch();
  expect(await play('bo > backoffice: !arrest HBR at 12:00 arrived 12:00')).toContain(
    [
      'direct:pip: Cover needed',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 2 h.',
      'On it? 👍, or `!ack G1`. Who is down: `!rota HBR`.',
    ].join('\n'),
  );
  await play('ana > direct: in HBR 14:00-23:00', 'ana > direct: in HBR 23:00-06:00');
  expect((await play('+15m')).filter((line) => line.startsWith('direct:pip: Cover'))).toEqual([
    [
      'direct:pip: Cover needed',
      'G1 Harbour Road (HBR): 1 of 2 is down for Mon 5 Jan 14:00–Tue 6 Jan 06:00, which starts in 1 h 45 min.',
      'G3 Harbour Road (HBR): nobody is down for Tue 6 Jan 06:00–15:00, which starts in 17 h 45 min.',
      'On it? 👍, or `!ack G1 G3`. Who is down: `!rota HBR`.',
    ].join('\n'),
  ]);
});

it('keeps still when a gap shrinks or moves a little, and tells once more when it grows', async () => {
  const { play, heard } = await watch(...night);
  await play('+30m');
  heard();
  await play('ana > direct: in HBR 14:00-20:00', 'ana > direct: in HBR tomorrow 05:00-15:00', '+20m');
  expect(heard()).toEqual([]);
  await play('ana > direct: cancel HBR 19:40-20:00', '+1m');
  expect(heard()).toEqual([]);
  await play('ana > direct: cancel HBR 18:00-19:40', '+1m');
  expect(heard()).toContain('12:51 pip: Cover needed G1');
});

it('tells of hours that joined a gap with the next step of the ladder, and not once more', async () => {
  const { play, heard } = await watch(
    'bo > backoffice: !arrest HBR at 07:36 arrived 08:00',
    'bo > backoffice: !arrest HBR at 11:05',
  );
  expect(await play('+5m')).toContainEqual(
    expect.stringContaining('(HBR): nobody is down for Mon 5 Jan 12:00–Tue 6 Jan 17:05, which has begun.'),
  );
  await play('+5m');
  heard();
  // Past the twelve hours before what joined, when it could be told by itself.
  await play('at 2026-01-06T05:30');
  expect(heard().filter((line) => line.includes('Cover needed'))).toEqual([]);
});

it('never tells of less than a quarter of an hour', async () => {
  const { play, heard } = await watch(
    ...night,
    'ana > direct: in HBR 14:00-01:00',
    'ben > direct: in HBR tomorrow 01:14-13:00',
  );
  heard();
  await play('cal > direct: in HBR tomorrow 13:00-15:00', 'at 2026-01-05T13:05');
  expect(heard()).toEqual([]);
  expect(await play('pip > direct: gaps')).toEqual(['direct:pip: No open gaps. Every hour we know of is covered.']);
});

it('counts a hole of less with the thin hours around it, and says when nobody is there at all', async () => {
  const { play } = await watch('bo > backoffice: !arrest HBR at 12:00 arrived 12:00', 'pip > direct: ack G2');
  await play(
    'ana > direct: in HBR 14:00-20:00',
    'ben > direct: in HBR 20:10-23:00',
    'cal > direct: in HBR 23:00-06:00',
  );
  expect((await play('+15m')).filter((line) => line.startsWith('direct:pip: Cover'))[0]).toContain(
    'G1 Harbour Road (HBR): 1 of 2 is down for Mon 5 Jan 14:00–Tue 6 Jan 06:00, which starts in 1 h 45 min. Nobody at all 20:00–20:10.\nG3',
  );
});

it('is late after a long sleep, and says so; what was due in between is not said any more', async () => {
  const { play } = await watch(
    'pip > direct: duty on until tomorrow 9am',
    ...night,
    'ana > direct: in HBR 14:00-22:00',
    'ben > direct: in HBR tomorrow 06:00-15:00',
    '+1m',
  );
  await play('network signal down', 'network whatsapp down', 'at 2026-01-05T21:30');
  const back = await play('network signal up', 'network whatsapp up');
  expect(back.filter((line) => line.startsWith('direct:pip: Cover'))).toEqual([
    [
      'direct:pip: Cover needed',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 22:00–06:00, which starts in 30 min.',
      'On it? 👍, or `!ack G1`. Who is down: `!rota HBR`.',
    ].join('\n'),
  ]);
});
