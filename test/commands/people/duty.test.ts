import { describe, expect, it } from 'vitest';
import { watch } from '../../alarms/heard.ts';

const arrests = [
  'pip > direct: wanted 1 HBR',
  'pip > direct: wanted 1 NGT',
  'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
  'bo > backoffice: !arrest NGT at 12:00 arrived 12:00',
  'pip > direct: ack G2',
  'pip > direct: ack G4',
];

it('begins a shift for all stations or some, with or without an end', async () => {
  const { play } = await watch();
  expect(await play('pat > direct: duty on')).toEqual([
    'direct:pat: You are on duty for all stations, until you say `duty off`. What needs covering comes to you here.',
  ]);
  expect(await play('pat > direct: duty on HBR NGT until 23:00')).toEqual([
    'direct:pat: You are on duty for Harbour Road (HBR), Northgate (NGT) until Mon 5 Jan 23:00. What needs covering comes to you here.',
  ]);
  expect(await play('pat > direct: duty off')).toEqual(['direct:pat: You are off duty. Thank you, and rest well.']);
  expect(await play('pat > direct: duty off')).toEqual([
    'direct:pat: You are not on duty. `duty on` begins your shift.',
  ]);
});

it('never ends a whole shift where some stations or a later hour were named', async () => {
  const { play } = await watch();
  const whole =
    'direct:pip: `!duty off` by itself ends your whole shift, at once. To keep some stations: `!duty on HBR` with those you keep. To stop later: `!duty off at 23:00`. I did nothing so far.';
  expect(await play('pip > direct: duty off HBR')).toEqual([whole]);
  expect(await play('pip > direct: duty off until 23:00')).toEqual([whole]);
  expect((await play('pip > direct: duty')).join()).toContain('pip: all stations');
  expect((await play('pip > direct: duty off all')).join()).toContain('You are off duty');
});

it.each(['duty off at 9pm', 'duty off 9pm', 'duty off from 21:00 please', 'duty off in 9 hours'])(
  'ends the shift later, where it is: %s',
  async (said) => {
    const { play } = await watch('pip > direct: duty on HBR NGT');
    expect(await play(`pip > direct: ${said}`)).toEqual([
      'direct:pip: You are on duty for Harbour Road (HBR), Northgate (NGT) until Mon 5 Jan 21:00. Then your shift ends by itself: the others hear of alarms you still have, but they get no handover. So when you go, say `!handover @name`, or `!duty off`, which leaves a handover for the others.',
    ]);
    expect((await play('pip > direct: duty')).join()).toContain('pip: HBR and NGT, since Mon 5 Jan 12:00, until');
  },
);

it('ends no shift that is not there, and neither begins nor ends one where the time is not clear', async () => {
  const { play } = await watch();
  expect(await play('pat > direct: duty off at 9pm')).toEqual([
    'direct:pat: You are not on duty. `duty on` begins your shift.',
  ]);
  const later =
    'direct:pat: I can’t begin a shift for later. When you start, say `!duty on`, or `!duty on until 23:00` with the time you stop. I did nothing so far.';
  expect(await play('pat > direct: duty on at 9pm', 'pat > direct: duty on HBR from 9pm until 11pm')).toEqual([
    later,
    later,
  ]);
  await play('pip > direct: duty off tomorrow', 'pip > direct: duty off at 9pm was cold');
  expect((await play('pat > direct: duty')).join()).toMatch(
    /On duty:\npip: all stations, since [^,]*, no end set\n[^,]*$/,
  );
  expect((await play('pat > direct: duty on from now till 9')).join()).toContain(
    'for all stations until Mon 5 Jan 21:00.',
  );
  expect((await play('pat > direct: duty off now')).join()).toContain('You are off duty');
});

it('tells whoever comes on duty at once of what is open at their stations', async () => {
  const { play, heard } = await watch('bo > direct: role @hana pssc', ...arrests, '+1m');
  heard();
  await play('hana > direct: duty on NGT');
  expect(heard()).toEqual(['12:01 hana: Cover needed G3']);
  await play('+1m');
  expect(heard()).toEqual([]);
});

it('gives back what somebody had when they go, and says so', async () => {
  const { play } = await watch(...arrests, 'pip > direct: ack G1 G3', 'pat > direct: duty on HBR', '+20m');
  const said = await play('pip > direct: duty off');
  expect(said.filter((line) => line.startsWith('direct:pat'))).toEqual([
    [
      'direct:pat: Cover needed',
      'G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 1 h 40 min. pip had it, and it is still open.',
      'G3 Northgate (NGT): nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00, which starts in 1 h 40 min. pip had it, and it is still open.',
      'On it? 👍, or `!ack G1 G3`. Who is down: `!rota HBR`.',
    ].join('\n'),
  ]);
  expect(said).toContain(
    [
      'direct:pip: You are off duty. Thank you, and rest well.',
      'You had G1 and G3: the others hear of them now.',
      'Nobody is on duty now for Northgate (NGT). Alarms go to the coordinators’ room until somebody says `duty on`.',
      'I have put a handover in the coordinators’ room.',
    ].join('\n'),
  );
});

it('keeps what somebody has at the stations they stay on duty for', async () => {
  const { play } = await watch(...arrests, 'pip > direct: ack G1 G3');
  expect(await play('pip > direct: duty on HBR')).toContain(
    'direct:pip: You are on duty for Harbour Road (HBR), until you say `duty off`. What needs covering comes to you here.\nYou had G3: the others hear of it now.',
  );
  expect((await play('pip > direct: gaps HBR')).join()).toContain('You have it until Mon 5 Jan 13:00.');
});

it('ends by itself when its time is over', async () => {
  const { play, heard } = await watch('pip > direct: duty on until 12:30', 'pip > direct: wanted 1 HBR', '+31m');
  await play('bo > backoffice: !arrest HBR at 12:00 arrived 12:00');
  expect(heard().filter((line) => line.includes('Cover'))).toEqual([
    '12:31 pip: Cover needed G1',
    '12:31 coordinators: Cover needed G1',
    '12:31 pat: Cover needed G1',
  ]);
});

it('leaves nothing with somebody whose shift ends by itself', async () => {
  const { play, heard } = await watch(
    ...arrests,
    'ana > direct: in HBR 14:00-20:00',
    'ben > direct: in NGT 14:00-20:00',
    'pat > direct: duty on till 3pm',
    'pip > direct: ack G3',
    '+20m',
  );
  expect(await play('pat > direct: ack G1')).toContain('direct:pat: pat has G1 until Mon 5 Jan 15:00.');
  await play('pip > direct: duty off at 5pm');
  expect((await play('pip > direct: gaps NGT')).join()).toContain('You have it until Mon 5 Jan 17:00.');
  heard();
  await play('at 2026-01-05T15:00');
  expect(heard().filter((line) => line.includes('Cover'))).toEqual(['15:00 pip: Cover needed G1']);
  expect((await play('pip > direct: gaps HBR')).join()).toContain('pat had it, and it is still open');
});

it('ends with the last role for it, and what they had is the others’', async () => {
  const { play } = await watch(
    ...arrests,
    'bo > direct: role @pat bov',
    'pat > direct: duty on',
    'pat > direct: ack G1',
    '+20m',
  );
  expect(await play('bo > direct: role @pat not bov', 'bo > direct: duty')).toEqual([
    'direct:bo: pat is no longer back office volunteer (bov).',
    expect.stringContaining('pat: all stations'),
  ]);
  const said = await play('bo > direct: role @pat not pssc', 'bo > direct: duty', 'bo > direct: status');
  expect(said).toContain(
    'direct:bo: pat is no longer coordinator (pssc).\nThey were on duty: their shift has ended.\nThey had G1: the others hear of it now.',
  );
  expect(said).toContain(
    'direct:pat: An admin has changed your roles, so you are off duty: what you had is for the others. You need do nothing. If that is a mistake, please ask an admin.',
  );
  expect(said.filter((line) => /direct:bo: (On duty|Status)/.test(line)).join()).not.toContain('pat:');
  expect(said.join('\n')).toMatch(/Status.*\nOn duty: pip\./);
  expect((await play('+15m')).join('\n')).toMatch(/direct:pip: Cover needed\nG1 .* pat had it, and it is still open/);
});

it('says who is on duty, where, since when and until when, and where nobody is', async () => {
  const { play } = await watch(
    ...arrests,
    '+30m',
    'pip > direct: duty on HBR',
    '+30m',
    'bo > direct: duty on until 23:00',
  );
  expect(await play('pat > coordinators: !duty')).toEqual([
    [
      'coordinators → pat: On duty:',
      'pip: HBR, since Mon 5 Jan 12:00, no end set',
      'bo (back office): all stations, since Mon 5 Jan 13:00, until Mon 5 Jan 23:00',
      'No coordinator for Northgate (NGT), where somebody may walk out.',
      'To begin your own: `!duty on`.',
    ].join('\n'),
  ]);
  expect((await play('pip > hbr: !duty'))[1]).toContain('To end your shift: `!duty off`.');
  await play('pip > direct: duty off', 'bo > direct: duty off');
  expect((await play('pat > direct: duty'))[0]).toContain('direct:pat: Nobody is on duty.');
});

describe('a shift without an end', () => {
  const still = (...lines: string[]) => lines.filter((line) => /been on duty|is still on duty|stay on duty/.test(line));
  const asked =
    'direct:pip: You have been on duty for all stations since Mon 5 Jan 12:00. Still on?\n' +
    '👍 on this, or `yes`: for another 8 h. Done for now: `no`, or `handover @name`. Until you say, you stay on duty.';
  const told =
    'direct:bo: pip has been on duty for all stations since Mon 5 Jan 12:00. I asked 1 h ago whether they still are, and they have not said. Please ring them. Their duty goes on, and alarms still go to them; to get them too: `!duty on`.';

  it('is asked after every 8 hours; unanswered for one, others hear that nobody knows, and it goes on', async () => {
    const { play } = await watch();
    expect(still(...(await play('+7h59m')))).toEqual([]);
    expect(still(...(await play('+1m', 'crash', '+59m')))).toEqual([asked]);
    expect(still(...(await play('+1m', '+30m')))).toEqual([told]);
    // Whoever comes on duty meanwhile hears it too.
    expect(still(...(await play('pat > direct: duty on NGT until 23:00', '+1m')))).toEqual([
      told.replace('direct:bo', 'direct:pat').replace('1 h ago', '1 h 31 min ago'),
    ]);
    expect((await play('bo > direct: duty'))[0]).toContain('pip: all stations, since Mon 5 Jan 12:00, no end set');
    expect(still(...(await play('pip reacts 👍 > direct: Still on')))).toEqual([
      'direct:pat: pip is still on duty for all stations.',
      'direct:bo: pip is still on duty for all stations.',
      'direct:pip: Thank you. You stay on duty for all stations; I ask again Tue 6 Jan 05:31.',
    ]);
    expect(still(...(await play('+7h59m')))).toEqual([]);
    expect(still(...(await play('+1m')))).toEqual([asked]);
    expect((await play('pip > direct: todo')).join()).toMatch(/ Q\d+: still on duty\? ·/);
    expect(still(...(await play('+8h')))).toEqual([told, asked]);
  });

  it('ends with a no, and is not asked after once it has ended or has an end', async () => {
    const { play } = await watch('+8h');
    expect(await play('pip > direct: no')).toEqual(['direct:pip: You are off duty. Thank you, and rest well.']);
    expect(still(...(await play('+9h')))).toEqual([]);
    await play('pip > direct: duty on', '+8h', 'pip > direct: duty on until 23:00');
    expect(await play('pip > direct: yes')).toEqual([
      'direct:pip: I have not asked you anything that still waits for an answer.',
    ]);
    expect(still(...(await play('+2h')))).toEqual([]);
  });
});
