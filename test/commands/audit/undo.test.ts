import { describe, expect, it } from 'vitest';
import { desk } from '../custody/desk.ts';

const nothing = 'There is nothing of yours from the last 12 hours here that I can take back.';
const arrest = 'vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00';

describe('one’s own last command in this room', () => {
  it('says what it takes back, and steps further back when repeated', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'vic > backoffice: !released HBR1', 'vic > backoffice: !booked HBR2 11:00');
    expect(await ask('vic > backoffice: !undo')).toEqual([
      'backoffice: Taken back: the booking in of HBR2, Mon 5 Jan 11:00.',
    ]);
    expect(await ask('vic > backoffice: !undo')).toEqual([
      'backoffice: Taken back: the release of HBR1, Mon 5 Jan 12:00.',
    ]);
    expect(await ask('vic > backoffice: !undo')).toEqual([
      'backoffice: Taken back: the report of HBR1 and HBR2 and the arrival of HBR1 and HBR2, Mon 5 Jan 10:00.',
    ]);
    expect(await ask('vic > backoffice: !undo')).toEqual([`backoffice: ${nothing}`]);
    expect(await ask('vic > backoffice: !status')).toEqual([
      'backoffice: All quiet: nobody is known to be held anywhere.',
    ]);
  });

  it('not what was said elsewhere, nor by others', async () => {
    const { ask, play } = await desk();
    await play(arrest);
    expect(await ask('vic > coordinators: !undo')).toEqual([`coordinators: ${nothing}`]);
    expect(await ask('pip > backoffice: !undo')).toEqual([`backoffice: ${nothing}`]);
  });

  it('within 12 hours', async () => {
    const { ask, play } = await desk();
    await play('ana > hbr: !released', '+12h');
    expect(await ask('ana > hbr: !undo')).toEqual(['hbr: Taken back: 1 person out at Mon 5 Jan 12:00.']);
    await play('ana > hbr: !released', '+12h', '+1m');
    expect(await ask('ana > hbr: !undo')).toEqual([`hbr: ${nothing}`]);
  });

  it('in an open room only counts are named; what was about somebody is told privately', async () => {
    const { ask, play } = await desk();
    await play(arrest);
    expect(await ask('pip > hbr: !undo F1')).toEqual([
      'hbr: I have answered you in our direct chat.',
      'direct:pip: Taken back: the report of HBR1.',
    ]);
  });
});

describe('where somebody waits who would be sent home', () => {
  const asked =
    'That would take back the report of HBR1 and HBR2 and the arrival of HBR1 and HBR2, Mon 5 Jan 10:00. Then nobody is expected to come out at Harbour Road (HBR), and I would tell everybody down for hours there not to come. If you mean it, send the same again with `sure` at the end. I did nothing so far.';

  it('asks back, also for a bare one after a refusal, and does nothing until then', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'ana > hbr: !in 14-17', 'vic > backoffice: !released HBR9');
    expect(await ask('vic > backoffice: !undo')).toEqual([`backoffice: ${asked}`]);
    expect(await ask('pip > hbr: !undo F1-4')).toEqual([
      'hbr: I have answered you in our direct chat.',
      `direct:pip: ${asked}`,
    ]);
    expect(await ask('ana > direct: mine')).toEqual([expect.stringContaining('14:00–17:00')]);
    expect((await ask('vic > backoffice: !undo sure'))[0]).toContain('Taken back: the report of HBR1 and HBR2');
    expect(await ask('ana > direct: mine')).toEqual([expect.stringContaining('not down for any hours')]);
  });

  it('not while anybody else is thought to be inside', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'ana > hbr: !in 14-17');
    expect(await ask('vic > backoffice: !undo F1')).toEqual(['backoffice: Taken back: the report of HBR1.']);
  });
});

describe('refused where somebody else has built on it', () => {
  it('more was said of the same person', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'pip > coordinators: !booked HBR1 11:00');
    expect(await ask('vic > backoffice: !undo')).toEqual([
      'backoffice: Somebody else has since said more that rests on it (F5), so I leave it. To take back that too: `!undo F1-5`. Or put it right with a new command.',
    ]);
    await play('pip > coordinators: !undo');
    expect((await ask('vic > backoffice: !undo'))[0]).toContain('Taken back: the report of HBR1 and HBR2');
  });

  it('by number likewise, also a coordinator another’s, until both are taken back at once', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'pip > coordinators: !booked HBR1 11:00');
    const rests = 'rests on it (F5), so I leave it. To take back that too: `!undo F1 F5`.';
    for (const who of ['vic', 'pat']) expect((await ask(`${who} > backoffice: !undo F1`))[0]).toContain(rests);
    expect(await ask('pat > backoffice: !undo F1-2 F5')).toEqual([
      'backoffice: Taken back: the report of HBR1, the arrival of HBR1, Mon 5 Jan 10:00 and the booking in of HBR1, Mon 5 Jan 11:00.',
    ]);
    expect((await ask('vic > backoffice: !list HBR'))[0]).not.toContain('HBR1');
  });

  it('a note rests on the report alone, and no entry on a flag', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'vic > backoffice: !flag HBR1 medication', 'vic > backoffice: !booked HBR1 11:00');
    await play('pip > coordinators: !note HBR1 has asthma', 'pip > coordinators: !released HBR2');
    expect(await ask('vic > backoffice: !undo')).toEqual([
      'backoffice: Taken back: the booking in of HBR1, Mon 5 Jan 11:00.',
    ]);
    expect(await ask('vic > backoffice: !undo')).toEqual(['backoffice: Taken back: the flags of HBR1.']);
    expect((await ask('vic > backoffice: !undo'))[0]).toContain('`!undo F1-4 F7-8`');
  });

  it('in an open room the way out names numbers only', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'pip > coordinators: !booked HBR1 11:00');
    const [answer] = await ask('pat > hbr: !undo F1');
    expect(answer).toContain('`!undo F1 F5`');
    expect(answer).not.toContain('HBR1');
  });

  it('the release was matched', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'ana > hbr: !released', 'pip > coordinators: !match HBR1');
    expect(await ask('ana > hbr: !undo')).toEqual([
      'hbr: Somebody has built on that since, so I leave it. Please put it right with a new command, or ask a coordinator.',
    ]);
  });
});

describe('by number', () => {
  it('from level 1 anybody’s; a supporter only their own', async () => {
    const { ask, play } = await desk();
    await play('ana > hbr: !released', 'ben > hbr: !arrived 2', 'ana > hbr: !inside 3');
    expect(await ask('ana > hbr: !undo F2')).toEqual(['hbr: There is no such entry, or it is taken back already.']);
    expect(await ask('ana > hbr: !undo F1')).toEqual(['hbr: Taken back: 1 person out at Mon 5 Jan 12:00.']);
    expect(await ask('pip > coordinators: !undo F2-3')).toEqual([
      'coordinators: Taken back: 2 people in at Mon 5 Jan 12:00 and the count of 3 inside.',
    ]);
    expect(await ask('pip > coordinators: !undo F3')).toEqual([
      'coordinators: There is no such entry, or it is taken back already.',
    ]);
    expect(await ask('ana > hbr: !undo')).toEqual([`hbr: ${nothing}`]);
  });
});

describe('rota and alarms follow', () => {
  it('a release taken back wakes a station that had fallen quiet', async () => {
    const { ask, told, play } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00', '+20m', 'vic > backoffice: !released HBR1', '+20m');
    expect((await ask('vic > backoffice: !status'))[0]).toContain('All quiet: nobody is known to be held anywhere.');
    expect(await told('vic > backoffice: !undo')).toEqual([
      expect.stringMatching(/^direct:pip: .*nobody is down for Mon 5 Jan 12:00–Tue 6 Jan 15:00/s),
      expect.stringMatching(/^direct:pip: Open the group/),
    ]);
    expect((await ask('vic > backoffice: !status'))[0]).toContain('1 on the way (told by vic 40 min ago)');
  });

  it('so does a move, where nobody was left', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00', 'vic > backoffice: !move HBR1 NGT', '+5m');
    expect(await ask('vic > backoffice: !undo')).toEqual([
      'backoffice: Taken back: the move of HBR1, Mon 5 Jan 12:00.',
    ]);
    expect((await ask('vic > backoffice: !status HBR'))[0]).toContain('Harbour Road (HBR): expected');
    expect((await ask('vic > backoffice: !list HBR'))[0]).toContain('HBR1');
    expect(await ask('vic > backoffice: !list NGT')).toEqual([
      'backoffice: Nobody is known to be held at Northgate (NGT).',
    ]);
  });

  it('who is taken back for a release can be released again', async () => {
    const { ask, play } = await desk();
    await play(arrest, 'vic > backoffice: !released HBR1', 'vic > backoffice: !undo');
    expect((await ask('vic > backoffice: !released HBR1'))[0]).toContain('HBR1 released Mon 5 Jan 12:00');
  });

  it('hours taken or given back', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00', 'ana > hbr: !in 2');
    expect(await ask('ana > hbr: !undo')).toEqual(['hbr: Taken back: Mon 5 Jan 15:00–18:00 at Harbour Road (HBR).']);
    expect((await ask('ana > direct: mine'))[0]).toContain('not down for any hours');
  });
});
