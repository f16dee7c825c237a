import { describe, expect, it } from 'vitest';
import { desk } from '../custody/desk.ts';

it('all quiet', async () => {
  const { ask } = await desk();
  expect(await ask('bo > backoffice: !status')).toEqual([
    'backoffice: All quiet: nobody is known to be held anywhere.',
  ]);
  expect(await ask('bo > backoffice: !status NGT')).toEqual([
    'backoffice: Northgate (NGT): quiet. Nobody is known to be held there.',
  ]);
});

it('a station at a glance: state, how many with age and source, who is on, the next gap, the clocks', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00', 'ana > hbr: !in 1', '+40m');
  expect(await ask('bo > backoffice: !status')).toEqual([
    [
      'backoffice: Harbour Road (HBR): active',
      '2 thought inside (told by vic 40 min ago).',
      '1 of 2 on now; gap now: too few until Mon 5 Jan 15:00.',
      'Cover planned until Tue 6 Jan 13:00 (estimate).',
      'To ask after from Tue 6 Jan 10:00.',
    ].join('\n'),
  ]);
  await play('vic > backoffice: !booked HBR1,2 12:40', 'ana > hbr: !released 3');
  expect((await ask('bo > backoffice: !status HBR'))[0]).toBe(
    [
      'backoffice: Harbour Road (HBR): winding down',
      '0 thought inside (told by ana just now; 1 person more out than we knew of).',
      '1 of 2 on now; gap now: too few until Mon 5 Jan 15:00.',
      'Cover planned until Tue 6 Jan 12:40.',
      'To ask after from Tue 6 Jan 10:00.',
    ].join('\n'),
  );
});

it('without news the number is not known any more, and never nobody; past the hour it says so', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00 booked 11:00', '+1d');
  expect((await ask('bo > backoffice: !status'))[0]).toBe(
    [
      'backoffice: Harbour Road (HBR): winding down',
      'not known how many are inside.',
      '1 person past the planned hour, no news.',
      '0 of 2 on now; gap now: nobody until Tue 6 Jan 17:00.',
      'Cover planned until Tue 6 Jan 17:00 (estimate).',
    ].join('\n'),
  );
});

it('worst first: who has no station, then the soonest gap, empty before thin', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest NGT at 11:30', 'vic > backoffice: !arrest HBR at 11:00');
  await play('vic > backoffice: !arrest ABB at 11:30', 'ana > ngt: !in 14:30-20:30', 'vic > backoffice: !arrest Sam');
  const [status = ''] = await ask('bo > backoffice: !status');
  expect(status.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
    'backoffice: Station not known: 1 person. `!list UNK` shows who.',
    'Harbour Road (HBR): expected',
    'Abbey Lane (ABB): expected',
    'Northgate (NGT): expected',
  ]);
});

describe('who may see it, and where', () => {
  it('in an open room the answer goes to the direct chat', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00');
    const [here, direct] = await ask('pip > hbr: !status');
    expect(here).toBe('hbr: I have answered you in our direct chat.');
    expect(direct).toMatch(/^direct:pip: Harbour Road \(HBR\): expected\n1 thought inside/);
  });

  it.each(['ana', 'tess', 'zoe'])('not for %s', async (who) => {
    const { ask } = await desk();
    expect(await ask(`${who} > hbr: !status`)).toEqual([
      'hbr: `status` is for coordinators. Please ask a coordinator to do it.',
    ]);
  });
});
