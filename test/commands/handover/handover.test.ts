import { describe, expect, it } from 'vitest';
import { type Desk, desk } from '../custody/desk.ts';

const arrests = [
  'pip > direct: wanted 1 HBR',
  'vic > backoffice: !arrest 3 HBR at 10:00 arrived 11:00 minor',
  'vic > backoffice: !arrest NGT at 11:00 booked 12:00',
  'vic > backoffice: !arrest ABB at 09:00 arrived 10:00',
];

async function onShift(...lines: readonly string[]): Promise<Desk> {
  const world = await desk();
  await world.play(...arrests, 'ana > hbr: !in now till 11pm', 'pip > direct: log Ring the desk at NGT', ...lines);
  return world;
}

it('says all that the next one has to know: stations, who came out, clocks, gaps, questions, promises', async () => {
  const { ask, play } = await onShift(
    'vic > backoffice: !arrest STR at 02:30 booked 03:00',
    '+2h',
    'ana > hbr: !released',
  );
  await play('vic > backoffice: !released ABB1', 'vic > backoffice: !aa HBR3 found', 'pip > direct: ack G4', '+1m');
  expect((await ask('pip > coordinators: !handover'))[0]?.split('\n')).toEqual([
    'coordinators: Handover from pip, on duty since Mon 5 Jan 12:00: all stations',
    '',
    'Strathford (STR): 1 inside (vic, 2 h 1 min ago)',
    'G8 empty now, until Tue 6 Jan 03:00. Nobody is on it; told: the coordinators’ room, the back office room, pip and 1 more.',
    'To ask after from Mon 5 Jan 15:00: STR1',
    '',
    'Northgate (NGT): 1 inside (vic, 2 h 1 min ago)',
    'G4 empty now, until Tue 6 Jan 12:00. pip is on it until Mon 5 Jan 15:00.',
    '',
    'Harbour Road (HBR): 2 inside (ana, 1 min ago), 1 out',
    'G1 empty Mon 5 Jan 23:00–Tue 6 Jan 14:00. Nobody is on it; told: pip.',
    'Appropriate adult still to be found: HBR1 and HBR2',
    'Appropriate adult found: HBR3',
    '',
    'Quiet by now: ABB (1 out)',
    '',
    'Asked of the back office:',
    'Appropriate adult needed: G3 HBR',
    'A second 12 hours? G10 STR',
    'With whom did they leave? G11 HBR',
    '',
    'Asked of coordinators:',
    'Open the group? G2 HBR, G5 NGT and G9 STR',
    '',
    'Promised, still open in the log:',
    'L1 (pip): Ring the desk at NGT',
  ]);
});

it('is of the stations somebody is on duty for; whoever is not on duty hears of all', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 NGT at yesterday 10am booked 13:00 yesterday', 'pip > direct: duty on NGT');
  await play('vic > backoffice: !arrest HBR at 11:00');
  const own = (await ask('pip > direct: handover'))[0];
  expect(own).toContain('Handover from pip, on duty since Mon 5 Jan 12:00: NGT');
  expect(own).toContain('Cover planned until Mon 5 Jan 13:00: NGT1 and NGT2');
  expect(own).not.toContain('HBR');
  await play('+61m', 'vic > backoffice: !released NGT2');
  expect((await ask('pip > direct: handover'))[0]).toContain('No news since Mon 5 Jan 13:00: NGT1');
  await play('pip > direct: wanted 1 NGT', 'ana > ngt: !in now till 11pm', '+16m');
  expect((await ask('pip > direct: handover'))[0]).toContain('Gaps missed: 0 of 1');
  const here = await ask('pat > hbr: !handover');
  expect(here[0]).toBe('hbr: I have answered you in our direct chat.');
  expect(here[1]).toContain('How things stand at all stations; out: since Mon 5 Jan 01:17');
  expect(here[1]).toContain('Harbour Road (HBR)');
});

it('has who has no station yet, who is held for court, and who is in doubt where others are inside', async () => {
  const { ask, play } = await desk();
  await play(
    'pip > direct: duty on NGT HBR',
    'vic > backoffice: !arrest Sam',
    'vic > backoffice: !arrest 3 HBR at 09:00',
  );
  await play(
    'vic > backoffice: !standdown HBR',
    'vic > backoffice: !arrest HBR at 11:30',
    'vic > backoffice: !arrest NGT',
  );
  await play('vic > backoffice: !court NGT1 Marlport Magistrates tomorrow 10:00', '+1m');
  const text = (await ask('pip > direct: handover'))[0] ?? '';
  expect(text).toContain('\n\nStation not known: 1 person (`!list UNK`)\n');
  expect(text).toContain('Harbour Road (HBR): 1 inside (vic, 1 min ago); 3 in doubt: `!list HBR`\n');
  expect(text).toContain('\nHeld for court, to be met there: NGT1 Marlport Magistrates, Tue 6 Jan 10:00');
});

describe('the next coordinator', () => {
  it('takes over with one tap: duty, alarms and promises pass on, and everybody concerned hears it', async () => {
    const { ask, play } = await onShift('pip > direct: duty on HBR NGT', 'pip > direct: ack G1', '+1m');
    const [sent = '', answer] = await play('pip > direct: handover @pat');
    expect(sent).toMatch(/^direct:pat: Handover from pip, on duty since Mon 5 Jan 12:00: HBR and NGT\n/);
    expect(sent.split('\n').at(-1)).toBe(
      'pip asks you to take over. 👍 on this, or `yes`: you are on duty instead of pip, and what pip has is yours. Can’t? `no`.',
    );
    expect(answer).toBe(
      'direct:pip: I have sent pat the handover and asked them to take over. You stay on duty until they say yes; I will tell you.',
    );
    expect((await ask('bo > direct: duty'))[0]).toContain('pip: HBR and NGT');
    await play('+20m');
    const told = await play('pat reacts 👍 > direct: asks you to take over');
    expect(told.filter((line) => !line.includes('Cover needed') && !line.includes('Nobody on duty'))).toEqual([
      'direct:pip: pat has taken over, with all that you had. You are off duty. Thank you, and rest well.',
      'coordinators: pat has taken over from pip: Harbour Road (HBR), Northgate (NGT).',
      'direct:pat: Thank you. You are on duty for Harbour Road (HBR), Northgate (NGT), and pip is off.\nYours from pip: G1 and L1.\nWhen you stop: `duty off`, or `handover @name`.',
    ]);
    expect((await ask('bo > direct: duty'))[0]).toContain('pat: HBR and NGT, since Mon 5 Jan 12:21, no end set');
    expect((await ask('bo > direct: duty'))[0]).not.toContain('pip');
    expect((await ask('pat > direct: gaps HBR'))[0]).toContain('You have it until');
    expect((await ask('pat > direct: log'))[0]).toContain('L1 (you, since Mon 5 Jan 12:00)');
    expect(await ask('pat > direct: yes')).toEqual([
      'direct:pat: I have not asked you anything that still waits for an answer.',
    ]);
  });

  it('may take that back, and nobody is on duty again without knowing it', async () => {
    const { ask, play } = await onShift(
      'pip > direct: ack G1',
      'pip > direct: handover pat',
      'pat > direct: yes',
      '+1m',
    );
    const told = await play('pat > direct: undo');
    expect(told.filter((line) => !line.includes('(edit)') && !line.includes('Cover needed'))).toEqual([
      'direct:pip: pat has taken that back: L1 is yours again, and open.',
      'direct:pip: pat has taken that back: you are on duty again, as you were before. If you can’t: `duty off`.',
      'coordinators: pat has taken that back: pip is on duty again.',
      'direct:pat: Taken back: the change of who is on duty and what you last said of L1.',
    ]);
    expect((await ask('pat > direct: duty'))[0]).toContain('pip: all stations, since Mon 5 Jan 12:00, no end set');
    expect((await ask('pip > direct: gaps HBR'))[0]).toContain('You have it until');
  });

  it('may say no, or too late; until then nothing changes', async () => {
    const { ask, play } = await onShift('pip > direct: handover "pat"');
    expect(await play('pat > direct: no')).toEqual([
      'direct:pip: pat can’t take over. You are still on duty; please ask somebody else.',
      'direct:pat: All right. pip stays on duty and knows.',
    ]);
    await play('pip > direct: handover pat', '+2h', '+1m');
    expect(await ask('pat reacts 👍 > direct: asks you to take over')).toEqual([
      'direct:pat: That was asked too long ago, so I did nothing.',
    ]);
    expect((await ask('bo > direct: duty'))[0]).toContain('pip: all stations');
  });

  it('may have lost the role by then: nothing changes, and both hear it', async () => {
    const { ask, play } = await onShift('pip > direct: handover @pat', 'bo > direct: role @pat not pssc');
    expect(await play('pat > direct: yes')).toEqual([
      'direct:pip: pat can’t take over: their roles have changed, so alarms would reach nobody. You are still on duty; please ask somebody else.',
      'direct:pat: Your roles have changed, so alarms would not reach you. pip stays on duty and knows. If that is a mistake, please ask an admin.',
    ]);
    expect((await ask('bo > direct: duty'))[0]).toContain('On duty:\npip: all stations');
  });

  it('is the first to say yes: whoever else was asked hears it and has nothing to answer', async () => {
    const { ask, play } = await onShift(
      'bo > direct: role @vic pssc',
      ...['vic', 'pat', 'pat'].map((name) => `pip > direct: handover @${name}`),
    );
    expect(await play('pat reacts 👍 > direct: asks you to take over')).toContain(
      'direct:vic: pat has taken over from pip, so you need not. Thank you all the same.',
    );
    expect(await ask('vic reacts 👍 > direct: asks you to take over')).toEqual([
      'direct:vic: That is settled already. Nothing left to do.',
    ]);
    expect(await ask('pat > direct: yes')).toEqual([
      'direct:pat: I have not asked you anything that still waits for an answer.',
    ]);
  });

  it('says no to somebody who has gone off meanwhile: nobody is on duty, and both hear it', async () => {
    const { play } = await onShift('pip > direct: duty on till 12:30', 'pip > direct: handover @pat', '+45m');
    expect(await play('pat > direct: no')).toEqual([
      'direct:pip: pat can’t take over. You are off duty by now, so nobody has taken over from you. To be on duty again: `!duty on`.',
      'direct:pat: All right. pip is off duty by now, so nobody has taken over. If you can after all: `!duty on`.',
    ]);
  });

  it.each([
    ['pip', 'ana', 'ana does not do what you do on duty, so alarms would reach nobody.'],
    ['pip', 'bo', 'bo does not do what you do on duty, so alarms would reach nobody.'],
    ['pip', 'pip', 'That is you.'],
    ['pip', 'zoe', 'I do not know anybody by that name.'],
    ['pat', 'pip', 'You are not on duty, so there is nothing to hand over.'],
  ])('has to be somebody whom alarms reach: %s to %s', async (from, to, why) => {
    const { ask } = await desk();
    expect((await ask(`${from} > direct: handover to ${to}`))[0]).toContain(why);
  });
});

it('is put where the others read when somebody goes off, with what stays theirs', async () => {
  const { play } = await onShift('+1m');
  const told = await play('pip > direct: duty off');
  expect(
    told
      .find((line) => line.startsWith('coordinators: Handover from pip'))
      ?.split('\n')
      .slice(-4),
  ).toEqual([
    'Promised, still open in the log:',
    'L1 (pip): Ring the desk at NGT',
    '',
    'Taking over? `!duty on`; then `!todo` shows what waits. To take on a promise too: `!log take L1`.',
  ]);
  expect(told.at(-1)).toBe(
    [
      'direct:pip: You are off duty. Thank you, and rest well.',
      'Nobody is on duty now for Abbey Lane (ABB), Harbour Road (HBR) and Northgate (NGT). Alarms go to the coordinators’ room until somebody says `duty on`.',
      'Still yours in the log: L1. To hand it over: `!log give L1 @name`.',
      'I have put a handover in the coordinators’ room.',
    ].join('\n'),
  );
});

it('says how to take over where it is of some stations, and the words do it', async () => {
  const { ask, play } = await onShift('pip > direct: duty on HBR NGT', 'bo > direct: log take L1', '+1m');
  const left = (await play('pip > direct: duty off')).find((line) => line.startsWith('coordinators: Handover'));
  expect(left?.split('\n').at(-1)).toBe(
    'Taking over? `!duty on HBR NGT`, plus any station you are on duty for already; then `!todo` shows what waits.',
  );
  await play('pat > coordinators: !duty on HBR NGT');
  expect((await ask('bo > direct: duty'))[0]).toContain('pat: HBR and NGT');
  expect((await ask('pat > direct: todo'))[0]).toMatch(/G4 NGT: .*G1 HBR: /s);
});
