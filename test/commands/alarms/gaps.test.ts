import { expect, it } from 'vitest';
import { transcript } from '../../transcript.ts';

it('shows what is open, at one station or at all, and who has it', async () => {
  const { play } = await transcript();
  expect(await play('pip > direct: gaps')).toEqual(['direct:pip: No open gaps. Every hour we know of is covered.']);
  await play(
    'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
    'bo > backoffice: !arrest NGT at 12:00',
    'pip > direct: ack G2',
    'pip > direct: ack G4',
    'pip > direct: ack G1',
  );
  expect(await play('pat > coordinators: !gaps')).toEqual([
    [
      'coordinators → pat: Open now:',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 2 h. pip has it until Mon 5 Jan 13:00.',
      'G3 Northgate (NGT): nobody is down for Mon 5 Jan 15:00–Tue 6 Jan 18:00, which starts in 3 h.',
      'On it? `!ack G3`.',
    ].join('\n'),
  ]);
  expect(await play('pip > direct: gaps harbour road')).toEqual([
    [
      'direct:pip: Open now:',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 2 h. You have it until Mon 5 Jan 13:00.',
    ].join('\n'),
  ]);
});

it('names those for whom nobody can wait yet', async () => {
  const { play } = await transcript();
  await play('vic > backoffice: !arrest Jo at 12:00');
  expect(await play('pip > direct: gaps')).toEqual([
    "direct:pip: No open gaps. Every hour we know of is covered.\n1 person held where we don't know the station: nobody can wait for them yet. Who: `!list UNK`.",
  ]);
});

it('is for coordinators, and answers them privately in an open room', async () => {
  const { play } = await transcript();
  expect(await play('ana > hbr: !gaps')).toEqual([
    'hbr → ana: `gaps` is for coordinators. Please ask a coordinator to do it.',
  ]);
  expect(await play('pip > hbr: !gaps')).toEqual([
    'hbr → pip: I have answered you in our direct chat.',
    'direct:pip: No open gaps. Every hour we know of is covered.',
  ]);
});

it('shows who was told of gaps that are over, which is written down; the status counts them', async () => {
  const { play } = await transcript();
  expect(await play('pip > direct: gaps past')).toEqual(['direct:pip: No gap was over in the last 24 h.']);
  await play(
    'pip > direct: wanted 1 HBR',
    'bo > backoffice: !arrest HBR at 11:00 arrived 12:00',
    'ana > direct: in HBR 14:00-18:00',
    '+1h55m',
    'ana > direct: cancel HBR 14:00-14:20',
    '+36m',
  );
  expect(await play('pip > hbr: !gaps past HBR')).toEqual([
    'hbr → pip: I have answered you in our direct chat.',
    [
      'direct:pip: Gaps missed in the last 24 h: 0 of 1.',
      'Harbour Road (HBR) Mon 5 Jan 14:00–14:20: told 5 min before. pip Mon 5 Jan 13:55 by Signal, the coordinators’ room 14:00 by Signal, pat 14:00 by Signal and 1 more.',
    ].join('\n'),
  ]);
  expect(await play('pip > direct: gaps past NGT')).toEqual(['direct:pip: No gap was over in the last 24 h.']);
  expect((await play('bo > backoffice: !status'))[0]).toMatch(/\n\nGaps missed in the last 24 h: 0 of 1\.$/);
  expect(await play('bo > direct: audit 3')).toEqual([
    [
      'direct:bo: Mon 5 Jan 14:31 pip: gaps',
      'Mon 5 Jan 14:31 pip: gaps, in the group of HBR',
      'Mon 5 Jan 13:55 ana: cancel',
    ].join('\n'),
  ]);
});
