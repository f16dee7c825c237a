import { expect, it } from 'vitest';
import { watch } from '../../alarms/heard.ts';

const night = [
  'pip > direct: wanted 1 HBR',
  'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
  'pip > direct: ack G2',
];

it('by number or with a thumb says who has it and until when', async () => {
  const { play } = await watch(...night);
  expect(await play('pip > direct: ack G1')).toEqual(['direct:pip: pip has G1 until Mon 5 Jan 13:00.']);
  expect(await play('+5m', 'pip reacts 👍 > direct: Yours')).toContain('direct:pip: pip has G1 until Mon 5 Jan 13:05.');
});

it('is not given back by taking the thumb off, and says what does', async () => {
  const { play } = await watch(...night);
  await play('pip reacts 👍 > direct: nobody is down');
  expect(await play('pip unreacts 👍 > direct: nobody is down')).toEqual([
    'direct:pip: You still have G1: taking 👍 off gives nothing back. So that the others hear of it: `!undo`.',
  ]);
  await play('pip > direct: undo', 'pip reacts ❤️ > direct: nobody is down');
  expect(await play('pip unreacts ❤️ > direct: nobody is down')).toEqual([]);
});

it('holds until an hour before the gap, if that is later', async () => {
  const { play } = await watch(...night, 'ana > direct: in HBR 14:00-20:00');
  expect(await play('pip > direct: ack')).toEqual(['direct:pip: pip has G1 until Mon 5 Jan 19:00.']);
});

it('takes a whole bundle with one thumb', async () => {
  const { play } = await watch(...night, 'ana > direct: in HBR 16:00-18:00', '+10s');
  expect(await play('pip reacts 👍 > direct: Cover')).toEqual([
    'direct:pip: pip has G1 until Mon 5 Jan 13:00.\npip has G3 until Mon 5 Jan 17:00.',
  ]);
});

it('stops the ladder; when it lapses it starts again and says who had it', async () => {
  const { play, heard } = await watch(...night, 'pat > direct: duty on', 'pat > direct: ack G1', '+59m');
  expect(heard()).toEqual([
    '12:00 pip: Cover needed G1',
    '12:00 pip: Open the group? G2',
    '12:00 pat: Cover needed G1',
  ]);
  expect(await play('+1m')).toContain(
    [
      'direct:pip: Cover needed',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 1 h. pat had it, and it is still open.',
      'On it? 👍, or `!ack G1`. Who is down: `!rota HBR`.',
    ].join('\n'),
  );
});

it('while somebody has it, reminds them alone', async () => {
  const { play } = await watch(
    ...night,
    'ana > direct: in HBR 14:00-18:00',
    'pip > direct: ack G1',
    'at 2026-01-05T14:59',
  );
  expect((await play('+1m')).filter((line) => line.includes('G1'))).toEqual([
    [
      'direct:pip: Yours, and still open',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 18:00–Tue 6 Jan 15:00, which starts in 3 h. You have it until Mon 5 Jan 17:00.',
      'Who is down: `!rota HBR`.',
    ].join('\n'),
  ]);
});

it('tells everybody again on news, and who had it', async () => {
  const { play, heard } = await watch(...night, 'ana > direct: in HBR 16:00-22:00', 'pip > direct: ack G1 G3', '+30m');
  heard();
  await play('ana > direct: cancel HBR 16:00-19:00', '+1m');
  expect(heard()).toEqual(['12:30 pip: Cover needed G1']);
});

it('shows those who were told that somebody has it', async () => {
  const { play } = await watch(...night, '+16m');
  const said = await play('pat > direct: ack G1', '+10s');
  expect(said).toContain(
    [
      'coordinators (edit): In hand',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 1 h 44 min. pat has it until Mon 5 Jan 13:16.',
      'Nothing left to do here. Thank you.',
    ].join('\n'),
  );
});

it('asks somebody who is not on duty there whether they are taking it', async () => {
  const { play } = await watch(...night, '+16m');
  expect(await play('pat reacts 👍 > coordinators: Cover')).toEqual([
    'coordinators → pat: Are you taking G1? You are not on duty there. If you are taking it, say `!ack G1`.',
  ]);
  expect(await play('pat > coordinators: !ack G1')).toEqual(['coordinators → pat: pat has G1 until Mon 5 Jan 13:16.']);
});

it('a thumb of somebody who may not acknowledge is just that', async () => {
  const { play } = await watch(...night, '+16m');
  expect(await play('ana reacts 👍 > coordinators: Cover')).toEqual([]);
});

it('says which, where several are open, and when there is nothing', async () => {
  const { play } = await watch();
  expect(await play('pip > direct: ack')).toEqual([
    'direct:pip: Nothing waits for anybody to take it on. `!gaps` shows what is open.',
  ]);
  await play('bo > backoffice: !arrest HBR at 12:00 arrived 12:00');
  expect(await play('pip > direct: ack')).toEqual(['direct:pip: Which one? `!ack G1` or `!ack G2`.']);
  expect(await play('pat > direct: ack')).toEqual(['direct:pat: Which one? `!ack G1` or `!ack G2`.']);
  expect(await play('pip > direct: ack G9')).toEqual(['direct:pip: G9 is not open. `!gaps` shows what is.']);
});

it('takes on those that are open, whatever else is named', async () => {
  const { play } = await watch(...night, 'ana > direct: in HBR 16:00-18:00');
  expect(await play('pip > direct: ack G2 G3 G9 G1')).toEqual([
    'direct:pip: G2 and G9 are not open. `!gaps` shows what is.\npip has G3 until Mon 5 Jan 17:00.\npip has G1 until Mon 5 Jan 13:00.',
  ]);
  expect(await play('pip > direct: ack G2 G9')).toEqual(['direct:pip: G2 and G9 are not open. `!gaps` shows what is.']);
});

it('can be taken back', async () => {
  const { play, heard } = await watch(...night, 'pip > direct: ack G1');
  heard();
  expect(await play('pip > direct: undo')).toEqual(['direct:pip: Taken back: your `ack`.']);
  await play('+16m');
  expect(heard()).toEqual(['12:15 coordinators: Cover needed G1', '12:15 pat: Cover needed G1']);
});

it('taken back, it is given back only to somebody who would still have it', async () => {
  const { play } = await watch(
    ...night,
    'ana > direct: in HBR 14:00-20:00',
    'bo > direct: role @dee pssc',
    'dee > direct: duty on',
    'bo > direct: ack G1',
    'pat > direct: ack G1',
  );
  // Who was not on duty when they took it on goes on having it.
  expect((await play('pat > direct: undo', 'dee > direct: gaps')).join()).toContain('bo has it until Mon 5 Jan 19:00');
  await play('pip > direct: ack G1', 'pat > direct: ack G1', 'pip > direct: duty off at 4pm', 'pat > direct: undo');
  expect((await play('dee > direct: gaps')).join()).toContain('pip has it until Mon 5 Jan 16:00');
  await play('pat > direct: ack G1', 'pip > direct: duty off', '+20m', 'pat > direct: undo');
  expect((await play('dee > direct: gaps')).join()).toContain('pat had it, and it is still open');
});
