import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const wrong = 'If that was wrong: `!undo`.';

describe('one person reported twice', () => {
  it('is one in every answer, whichever ref is used, and two again when taken back', async () => {
    const { ask, play } = await desk();
    await play(
      'vic > backoffice: !arrest HBR at 09:00 man in red',
      'pip > coordinators: !arrest HBR at 09:10 Jo Bloggs',
    );
    expect((await ask('vic > backoffice: !status'))[0]).toContain('2 on the way');
    expect(await ask('vic > backoffice: !same HBR2 and HBR1')).toEqual([
      `backoffice: HBR1 and HBR2 are one person, HBR1 from now on, noted (F3). Believed at Harbour Road (HBR). Cover planned until Tue 6 Jan 15:10 (estimate). ${wrong}`,
    ]);
    expect((await ask('vic > backoffice: !status'))[0]).toContain('1 on the way');
    expect((await ask('vic > backoffice: !list HBR'))[0]).toMatch(
      /\nHBR1 \(also HBR2\), man in red \/ Jo Bloggs\n(?!.*\nHBR2)/s,
    );
    expect(await ask('vic > backoffice: !booked HBR2 11:00')).toEqual([
      'backoffice: HBR1 (HBR2) booked in Mon 5 Jan 11:00, noted (F4). Cover planned until Tue 6 Jan 11:00.',
    ]);
    expect(await ask('vic > backoffice: !released HBR1 HBR2 11:30')).toEqual([
      'backoffice: HBR1 released Mon 5 Jan 11:30, noted (F5).\n0 thought inside at Harbour Road (HBR).',
    ]);
    await play('vic > backoffice: !undo', 'vic > backoffice: !undo');
    expect(await ask('vic > backoffice: !undo')).toEqual([
      'backoffice: Taken back: that HBR2 and HBR1 are one person.',
    ]);
    expect((await ask('vic > backoffice: !status'))[0]).toContain('2 on the way');
  });

  it('says where they are believed, and where no more', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest UNK at 09:00', 'vic > backoffice: !arrest NGT at 09:00 arrived 10:00');
    expect(await ask('vic > backoffice: !same UNK1 NGT1')).toEqual([
      `backoffice: UNK1 and NGT1 are one person, UNK1 from now on, noted (F4). Believed at Northgate (NGT), and no more at Station not known (UNK). Cover planned until Tue 6 Jan 13:00 (estimate). ${wrong}`,
    ]);
    await play('vic > backoffice: !arrest HBR at 09:00', 'vic > backoffice: !released UNK1 11:00');
    expect(await ask('vic > backoffice: !same person HBR1 = NGT1')).toEqual([
      `backoffice: UNK1 (NGT1) and HBR1 are one person, UNK1 from now on, noted (F7). Known to be out since Mon 5 Jan 11:00, and no more at Harbour Road (HBR), so no cover is planned for them. ${wrong}`,
    ]);
    expect(await ask('vic > backoffice: !status')).toEqual([
      'backoffice: All quiet: nobody is known to be held anywhere.',
    ]);
    expect((await ask('vic > backoffice: !undo'))[0]).toContain('Taken back');
    expect((await ask('vic > backoffice: !status'))[0]).toContain('HBR: ');
  });

  it('stays with what was told under each ref when they are two after all', async () => {
    const { ask, play } = await desk();
    await play(
      'vic > backoffice: !arrest 2 HBR at 09:00',
      'vic > backoffice: !same HBR1-2',
      'vic > backoffice: !released HBR2',
    );
    await play('vic > backoffice: !undo F3');
    expect((await ask('vic > backoffice: !list HBR'))[0]).toMatch(/\nHBR1\n/);
    expect((await ask('vic > backoffice: !list HBR'))[0]).not.toMatch(/\nHBR2\n/);
  });

  it('takes two refs that are not one yet', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest 2 HBR at 09:00');
    for (const said of ['!same HBR1', '!same person'])
      expect(await ask(`vic > backoffice: ${said}`)).toEqual([
        'backoffice: Which refs are one person? `!same HBR1 HBR3`.',
      ]);
    await play('vic > backoffice: !same HBR1-2');
    expect(await ask('vic > backoffice: !same HBR2 HBR1')).toEqual([
      'backoffice: They are one person already: HBR1 (HBR2). I did nothing.',
    ]);
  });
});
