import { expect, it } from 'vitest';
import { desk } from '../custody/desk.ts';

it('who is out, where, since when: each shift’s beginning, change of place and end an entry of its own', async () => {
  const { ask, play } = await desk();
  expect(await ask('vic > backoffice: !lo')).toEqual([
    'backoffice: No legal observer is out, as far as the log says. When one is: `!lo on Maya Parliament Square 13:00`.',
  ]);
  expect(await ask('vic > backoffice: !lo on Maya Parliament Square 11:50')).toEqual([
    'backoffice: Legal observer Maya: Parliament Square, since Mon 5 Jan 11:50. When they stop: `!lo off Maya`.',
  ]);
  await play(
    'pip > coordinators: !lo on "Tom Reed" Whitehall',
    'pip > direct: lo on Kit Lane at Gate 4 at 12:03',
    '+1h',
  );
  expect(await ask('pip > coordinators: !lo on maya Whitehall')).toEqual([
    'coordinators: Legal observer Maya: Whitehall, since Mon 5 Jan 13:00 (out since Mon 5 Jan 11:50). When they stop: `!lo off Maya`.',
  ]);
  expect(await ask('pip > direct: lo')).toEqual([
    [
      'direct:pip: Legal observers out now:',
      'Maya: Whitehall, since Mon 5 Jan 13:00 (out since Mon 5 Jan 11:50)',
      'Tom Reed: Whitehall, since Mon 5 Jan 12:00',
      'Kit Lane: Gate 4, since Mon 5 Jan 12:03',
    ].join('\n'),
  ]);
  expect(await ask('vic > backoffice: !lo off Tom')).toEqual([
    'backoffice: Legal observer Tom Reed: off Mon 5 Jan 13:00, after 1 h.',
  ]);
  expect(await ask('vic > backoffice: !lo off Maya 13:20')).toEqual([
    'backoffice: That time has not come yet. If you mean an earlier one, say which: `yesterday 23:00`, or with am or pm. I did nothing.',
  ]);
  expect(await ask('vic > backoffice: !lo all')).toEqual([
    [
      'backoffice: Legal observers, the newest first:',
      'Mon 5 Jan 13:00 Tom Reed off, from Whitehall',
      'Mon 5 Jan 13:00 Maya on, Whitehall',
      'Mon 5 Jan 12:03 Kit Lane on, Gate 4',
      'Mon 5 Jan 12:00 Tom Reed on, Whitehall',
      'Mon 5 Jan 11:50 Maya on, Parliament Square',
    ].join('\n'),
  ]);
  expect(await ask('vic > backoffice: !undo')).toEqual(['backoffice: Taken back: that Tom Reed is off.']);
  expect((await ask('vic > backoffice: !lo'))[0]).toContain('Tom Reed: Whitehall');
});

it('says the way out of what it cannot do, and takes no names where anybody reads', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !lo on Maya Whitehall 11:00');
  expect(await ask('vic > backoffice: !lo off Zed')).toEqual([
    'backoffice: Who? Out now: Maya. Say the name as it stands here.',
  ]);
  expect(await ask('vic > backoffice: !lo off Maya 10:00')).toEqual([
    'backoffice: That is before Mon 5 Jan 11:00, from when the log has Maya out. Please check the time; I did nothing.',
  ]);
  for (const said of ['!lo on', '!lo on Maya', '!lo on 077 Whitehall'])
    expect((await ask(`vic > backoffice: ${said}`))[0]).toContain('Who is out, and where?');
  const [here, privately] = await ask('pip > hbr: !lo on Maya Whitehall');
  expect([here, privately?.includes('nothing about people inside')]).toEqual([
    'hbr: I have answered you in our direct chat.',
    true,
  ]);
  expect(await ask('pip > direct: lo and behold')).toEqual([
    'direct:pip: Hello, this is Porchlight. I keep the rota for police station support. `help` shows what you can do here.',
  ]);
});
