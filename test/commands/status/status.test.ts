import { describe, expect, it } from 'vitest';
import { desk } from '../custody/desk.ts';

const lines = (text = '') => text.split('\n');

it('all quiet', async () => {
  const { ask } = await desk();
  expect(await ask('bo > backoffice: !status')).toEqual([
    'backoffice: All quiet: nobody is known to be held anywhere.',
  ]);
  expect(await ask('bo > backoffice: !status NGT')).toEqual([
    'backoffice: Northgate (NGT): quiet. Nobody is known to be held there.',
  ]);
});

it('whom a stand-down left in doubt is not hidden, whether or not anything else is awake', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 09:00', 'vic > backoffice: !standdown HBR');
  expect(await ask('bo > backoffice: !status')).toEqual([
    'backoffice: All quiet: nobody is known to be held anywhere.\nIn doubt since a stand-down: 2 at HBR. Who: `!list HBR`.',
  ]);
  await play('vic > backoffice: !arrest STR at 09:00', 'vic > backoffice: !arrest NGT at 09:00');
  await play('vic > backoffice: !standdown NGT', 'vic > backoffice: !arrived HBR2', '+1h');
  const said = async () => (await ask('bo > backoffice: !status'))[0];
  expect(await said()).toContain('\n\nIn doubt since a stand-down: 1 at HBR, 1 at NGT. Who: `!list HBR`.\n\n');
  await play('vic > backoffice: !released HBR1', 'vic > backoffice: !released NGT1');
  expect(await said()).not.toContain('In doubt');
});

it('every station at a glance, the worst first, each number with its age and source', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00', 'vic > backoffice: !arrest NGT at 11:00');
  await play('vic > backoffice: !arrest STR at 08:00 booked 09:00', 'vic > backoffice: !arrest Sam');
  await play('pip > coordinators: !wanted 1 STR', 'dee > str: !in now till 11pm', 'eve > str: !in 11pm-9am');
  await play('vic > backoffice: !arrest ABB at 11:40', 'ana > abb: !in 14:40-16:40', 'hana > ngt: !in 14:30-17:30');
  await play('ana > hbr: !in 1', '+40m', 'pip > direct: !ack G9', 'ana > hbr: !inside 1-2');
  await play('+2h', 'pat > direct: !duty on NGT', 'ben > hbr: !released 1 unmet');
  const [status = ''] = await ask('bo > backoffice: !status');
  expect(status.split('\n\n')).toEqual([
    'backoffice: Status, Mon 5 Jan 14:40\nOn duty: pip, pat (NGT).',
    'Station not known: 1 person, told by vic 2 h 40 min ago. `!list UNK` shows who.',
    'HBR: nobody until Tue 13:00, 2 wanted (G12)\n0–1 thought inside (told by ana 2 h ago, since then by ben just now); cover to about Tue 13:00\nOpen: somebody came out unmet (G14)',
    'ABB: 1 of 2 until Mon 16:40 (G7); nobody Mon 16:40–Tue 17:40 (G9, pip has it)\n1 on the way (told by vic 2 h 40 min ago); cover to about Tue 17:40',
    'NGT: 1 of 2 until Mon 17:30 (G10); nobody Mon 17:30–Tue 17:00 (G11)\n1 on the way (told by vic 2 h 40 min ago); cover to about Tue 17:00',
    'Calm: STR 1 (vic 2 h 40 min ago).',
    'One station: `!status HBR`. As a picture: `!board`.',
    'Gaps missed in the last 24 h: 0 of 1.',
  ]);
});

it('one station: refs with their clocks, flags, who is on and who comes, gaps and who has them, what is open', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 4 HBR at 09:00 arrived 10:00', 'vic > backoffice: !arrest HBR at 10:30 minor');
  await play('vic > backoffice: !booked HBR3 11:50', 'vic > backoffice: !arrived 2 HBR', 'ana > hbr: !in 12-18');
  await play('ben > hbr: !in 15-21', 'cal > hbr: !in 15-21', '+1h', 'pip > direct: !ack G5', 'ben > hbr: !released');
  const [status = ''] = await ask('bo > backoffice: !status HBR');
  expect(lines(status)).toEqual([
    'backoffice: Harbour Road (HBR): active, Mon 5 Jan 13:00',
    '4–5 thought inside (told by ben just now).',
    'HBR1, HBR2 and HBR4: arrived; cover to about Tue 13:00; to ask after from Tue 10:00',
    'HBR3: booked in; cover to Tue 11:50; to ask after from Tue 10:00',
    'HBR5: on the way; cover to about Tue 16:30; to ask after from about Tue 10:30',
    '1 person without a ref: cover to about Tue 15:00',
    'Minor: HBR5',
    '1 person came out that nobody has a ref for. Who? `!match HBR1`',
    '',
    'Now: 1 of 2 on: ana until Mon 18:00.',
    'Gaps: 1 of 2 until Mon 15:00 (G1); nobody Mon 21:00–Tue 16:30 (G5, pip has it).',
    'Next: Mon 15:00–21:00 ben and cal.',
    '',
    'Open: open the group? (G2)',
    'Open: appropriate adult needed (G3)',
    'Open: with whom did a minor leave? (G6)',
    'Last heard: just now, from ben.',
    'On duty: pip.',
  ]);
  await play('vic > backoffice: !arrest Sam');
  expect(lines((await ask('bo > backoffice: !status UNK'))[0])).toEqual([
    'backoffice: Station not known: 1 person, Mon 5 Jan 13:00',
    'UNK1: on the way; cover to about Tue 19:00; to ask after from about Tue 13:00',
    '',
    'Last heard: just now, from vic.',
    'On duty: pip.',
  ]);
});

it('never says that nobody can walk out yet once somebody has', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR arrived 11:50', 'ana > hbr: !in now till 8pm');
  const onNow = async () =>
    lines((await ask('bo > backoffice: !status HBR'))[0]).find((line) => line.startsWith('Now: '));
  const [nobodyYet, somebodyOut] = ['nobody can walk out yet', 'no cover planned just now'];
  expect(await onNow()).toBe(`Now: 1 on, ${nobodyYet}: ana until Mon 20:00.`);
  await play('pip > direct: released HBR1', '+10m');
  expect(await onNow()).toContain(somebodyOut);
  await play('pip > direct: undo');
  expect(await onNow()).toContain(nobodyYet);
  await play('ana > hbr: !released', '+10m');
  expect(await onNow()).toContain(somebodyOut);
});

it('one station as it was known at an earlier moment, whatever was heard since', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00', 'ana > hbr: !in 12-18', '+2h');
  await play('vic > backoffice: !released HBR1', 'ana > hbr: !out', 'ben > hbr: !in 14-20');
  const [status = ''] = await ask('bo > backoffice: !status HBR at 13:00');
  expect(lines(status)).toEqual([
    'backoffice: As known Mon 5 Jan 13:00:',
    'Harbour Road (HBR): active, Mon 5 Jan 13:00',
    '2 thought inside (told by vic 1 h ago).',
    'HBR1 and HBR2: arrived; cover to about Tue 13:00; to ask after from Tue 10:00',
    '',
    'Now: 1 of 2 on: ana until Mon 18:00.',
    'Gaps: 1 of 2 until Mon 18:00; nobody Mon 18:00–Tue 13:00.',
    '',
    'Last heard: 1 h ago, from vic.',
  ]);
});

it('without news the number is not known any more, and never nobody; past the hour it says so', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00 booked 11:00', '+1d');
  expect(lines((await ask('bo > backoffice: !status'))[0]).slice(3, 6)).toEqual([
    'HBR: nobody until Tue 17:00, 2 wanted (G1)',
    'not known how many are inside (last told by vic 1 day ago); 1 past the hour, no news; cover to about Tue 17:00; to ask after since about Tue 09:00',
    'Open: any news? (G8)',
  ]);
  expect(lines((await ask('bo > backoffice: !status HBR'))[0]).slice(1, 4)).toEqual([
    'not known how many are inside (last told by vic 1 day ago).',
    'HBR1: booked in; past Tue 11:00, no news; to ask after since about Tue 09:00',
    'Any news of them? `!released` or `!move` with the ref.',
  ]);
});

describe('who may see it, and where', () => {
  it('an open room sees counts and needs; all else goes to the direct chat', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00', 'ana > hbr: !in 12-15', '+5m');
    const [here, direct] = await ask('pip > hbr: !status');
    expect(here).toBe(
      'hbr: Harbour Road (HBR): 2 thought inside (told 5 min ago). 1 of 2 on now. Help is needed Mon 12:05–15:00. Cover planned until Tue 6 Jan 13:00.\n\nI have answered you in our direct chat.',
    );
    expect(direct).toMatch(/^direct:pip: Harbour Road \(HBR\): active/);
    expect(await ask('pip > callout: !status')).toEqual([
      'callout: I have answered you in our direct chat.',
      expect.stringMatching(/^direct:pip: Status, /),
    ]);
  });

  it.each(['ana', 'tess', 'zoe'])('not for %s', async (who) => {
    const { ask } = await desk();
    expect(await ask(`${who} > hbr: !status`)).toEqual([
      'hbr: `status` is for coordinators. Please ask a coordinator to do it.',
    ]);
  });
});
