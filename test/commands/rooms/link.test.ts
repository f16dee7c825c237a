import { describe, expect, it } from 'vitest';
import { backstage } from '../../backstage.ts';
import { transcript } from '../../transcript.ts';

const how =
  'What is this group? `!link HBR` with a station’s code, or `!link coordinators`, `!link backoffice`, `!link callout`.';
const adminOnly =
  'Only an admin can make a group the coordinators’ room, the back office room or a call-out group, or change what one of those is.';
const nowNorthgate = 'This is now the group of Northgate (NGT). `!rota` shows who is down, `!help` what you can do.';

describe('link', () => {
  it('makes a group another station’s', async () => {
    const { play } = await transcript();
    expect(await play('pip > hbr: !link Northgate')).toEqual([`hbr → pip: ${nowNorthgate}`]);
    expect((await play('ana > hbr: !rota')).join()).toContain('Rota: Northgate (NGT)');
  });

  it('says what is so already', async () => {
    const { play } = await transcript();
    expect(await play('pip > hbr: !link HBR', 'bo > callout: !link callout')).toEqual([
      'hbr → pip: This is the group of Harbour Road (HBR) already.',
      'callout → bo: This is a call-out group already.',
    ]);
  });

  it('lets an admin say what any group is', async () => {
    const { play } = await transcript();
    expect(await play('bo > hbr: !link coordinators', 'bo > hbr: !link callout', 'bo > hbr: !link backoffice')).toEqual(
      [
        'hbr → bo: This is now the coordinators’ room.',
        'hbr → bo: This is now a call-out group.',
        'hbr → bo: This is now the back office room.',
      ],
    );
  });

  it('keeps coordinators from changing what more than one station relies on', async () => {
    const { play } = await transcript();
    expect(
      await play(
        'pip > hbr: !link coordinators',
        'pip > coordinators: !link HBR',
        'vic > backoffice: !link callout',
        'pip > callout: !link HBR',
      ),
    ).toEqual([
      `hbr → pip: ${adminOnly}`,
      `coordinators → pip: ${adminOnly}`,
      `backoffice → vic: ${adminOnly}`,
      `callout → pip: ${adminOnly}`,
    ]);
  });

  it('asks what the group is', async () => {
    const { play } = await transcript();
    for (const typed of ['!link', '!link nowhere at all', '!link UNK', '!link HBR coordinators'])
      expect(await play(`bo > hbr: ${typed}`)).toEqual([`hbr → bo: ${how}`]);
  });

  it('is for coordinators, in a group', async () => {
    const { play } = await transcript();
    expect(await play('ana > hbr: !link NGT', 'zoe > hbr: !link NGT', 'pip > direct: link NGT')).toEqual([
      'hbr → ana: `link` is for coordinators. Please ask a coordinator to do it.',
      'hbr → zoe: `link` is for coordinators. Please ask a coordinator to do it.',
      'direct:pip: `link` is about a group: please send it in the group it is about.',
    ]);
  });

  it('puts no coordinators’ room on a network where it may not be', async () => {
    const { play } = await transcript();
    expect(await play('network signal down', 'bo > hbr: !link coordinators', 'bo > hbr: !link callout')).toEqual([
      'hbr → bo: A coordinators’ or back office room holds what must stay private, so it may not be on this network. Please use a Signal group.',
      'hbr → bo: This is now a call-out group.',
    ]);
  });

  it('shows the rota at once where the station needs people', async () => {
    const { play } = await transcript();
    await play('bo > backoffice: !arrest 2 NGT at 09:00');
    const [answer, rota] = await play('pip > hbr: !link NGT');
    expect(answer).toBe(`hbr → pip: ${nowNorthgate}`);
    expect(rota).toContain('hbr: Rota: Northgate (NGT)');
  });

  it('edits no more what the group was shown before', async () => {
    const { play } = await transcript();
    await play('bo > backoffice: !arrest 2 HBR at 09:00', '+1m', 'pip > hbr: !link NGT');
    expect((await play('ana > direct: in 2 HBR', '+30m')).filter((line) => line.startsWith('hbr'))).toEqual([]);
  });

  it('is not undone', async () => {
    const { play } = await transcript();
    expect((await play('pip > hbr: !link NGT', 'pip > hbr: !undo')).at(-1)).toBe(
      'hbr → pip: There is nothing of yours from the last 12 hours here that I can take back.',
    );
  });
});

describe('unlink', () => {
  const silent =
    'hbr → pip: I am silent in this group from now on. What was written down stays; `!link` brings me back.';

  it('is followed by silence, whatever happens and whoever asks', async () => {
    const { play } = await transcript();
    await play('bo > backoffice: !arrest 2 HBR at 09:00');
    expect(await play('pip > hbr: !unlink')).toEqual([silent]);
    const after = await play(
      'ana > hbr: !rota',
      'ana > hbr: !help',
      'ana > hbr: !link HBR',
      'bo > hbr: !people',
      'bo > backoffice: !arrest 3 HBR at 10:00',
      'ana > direct: in 2 HBR',
      '+30m',
    );
    expect(after.filter((line) => line.startsWith('hbr'))).toEqual([]);
  });

  it('is taken back by link, on both networks and after a crash', async () => {
    const { play } = await transcript();
    await play('pip > hbr: !unlink', 'crash');
    expect(await play('pip > hbr: !link HBR')).toEqual([
      'hbr → pip: This is now the group of Harbour Road (HBR). `!rota` shows who is down, `!help` what you can do.',
    ]);
    expect((await play('network signal down', 'ana > hbr: !rota')).join()).toContain('hbr → ana: Rota: Harbour Road');
  });

  it('is for coordinators; of rooms that more than one station relies on, for admins', async () => {
    const { play } = await transcript();
    expect(await play('ana > hbr: !unlink', 'pip > coordinators: !unlink', 'pip > direct: unlink')).toEqual([
      'hbr → ana: `unlink` is for coordinators. Please ask a coordinator to do it.',
      'coordinators → pip: Only an admin can unlink this group, as more than one station relies on it.',
      'direct:pip: `unlink` is about a group: please send it in the group it is about.',
    ]);
    expect((await play('bo > coordinators: !unlink'))[0]).toContain('coordinators → bo: I am silent in this group');
  });
});

describe('a group the bot was never told of', () => {
  const commands = ['!rota', '!help', '!in 4', '!arrest HBR', '!status', '!people', '!foo', '!code 23456789', 'hello'];

  it('hears nothing, whoever speaks, and nothing said there is kept', async () => {
    const { says, rows } = await backstage();
    for (const who of ['zed', 'ana', 'pip', 'bo'])
      for (const text of commands) expect(await says({ who, room: 'elsewhere', text })).toEqual([]);
    expect(rows('select count(*) as kept from inbox where body is not null or sender_hash is not null')).toEqual([
      { kept: 0 },
    ]);
    expect(rows("select count(*) as known from address where id = 'signal:zed'")).toEqual([{ known: 0 }]);
  });

  it('hears nothing of a stranger’s link, who is not even written down', async () => {
    const { says, rows } = await backstage();
    for (const text of ['!link HBR', '!link', '!unlink'])
      expect(await says({ who: 'zed', room: 'elsewhere', text })).toEqual([]);
    expect(await says({ who: 'ana', room: 'elsewhere', text: '!link HBR' })).toEqual([]);
    expect(rows("select count(*) as known from address where id = 'signal:zed'")).toEqual([{ known: 0 }]);
  });

  it('becomes a station’s second room when a coordinator says so', async () => {
    const { says } = await backstage();
    expect(await says({ who: 'pip', room: 'elsewhere', text: '!link HBR\n!rota' })).toEqual([
      expect.stringContaining('elsewhere: This is now the group of Harbour Road (HBR).'),
    ]);
    expect(await says({ who: 'ana', room: 'elsewhere', text: '!rota' })).toEqual([
      expect.stringContaining('elsewhere: Rota: Harbour Road (HBR)'),
    ]);
    const told = await says({ who: 'bo', room: 'backoffice', text: '!arrest 2 HBR at 09:00' });
    expect(told.filter((line) => line.includes('Rota: Harbour Road')).map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['hbr', 'elsewhere']),
    );
  });

  it('has what a coordinator got wrong there answered privately', async () => {
    const { says } = await backstage();
    expect(await says({ who: 'pip', room: 'elsewhere', text: '!link' })).toEqual([`direct:pip: ${how}`]);
    expect(await says({ who: 'pip', room: 'elsewhere', text: '!link coordinators' })).toEqual([
      `direct:pip: ${adminOnly}`,
    ]);
    expect(await says({ who: 'pip', room: 'elsewhere', text: '!unlink' })).toEqual([
      'direct:pip: This group is not linked to anything.',
    ]);
  });
});
