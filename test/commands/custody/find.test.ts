import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const rule =
  'For callers: help those who know the name already. Tell anybody else nothing, not even whether we know of somebody: the press may pose as family. Not sure? Ask the back office coordinator.';

async function book() {
  const { ask, play } = await desk();
  await play(
    'vic > backoffice: !arrest HBR at 09:00 Jo Bloggs',
    'vic > backoffice: !arrest NGT Joanne Blogs minor',
    'vic > backoffice: !arrest HBR man in red',
    'vic > backoffice: !name HBR2 Mohammed Khan',
    'vic > backoffice: !note HBR2 brother of Quentin',
    'vic > backoffice: !released NGT1',
  );
  return { ask, play, find: async (name: string) => (await ask(`vic > backoffice: !find ${name}`))[0]?.split('\n\n') };
}

describe('find', () => {
  it('finds whoever is called so or sounds like it, also who is out, and says the rule for callers', async () => {
    const { find } = await book();
    expect(await find('jo BLOGGS')).toEqual([
      'backoffice: HBR1, Jo Bloggs\nat Harbour Road (HBR), arrested Mon 5 Jan 09:00',
      'NGT1, Joanne Blogs, minor\nout since Mon 5 Jan 12:00, last at Northgate (NGT)',
      rule,
    ]);
    expect(await find('Muhamad')).toEqual(['backoffice: HBR2, Mohammed Khan\nat Harbour Road (HBR)', rule]);
  });

  it('by a description too, also an earlier one; not by a note', async () => {
    const { find } = await book();
    expect(await find('man in red')).toEqual([
      'backoffice: HBR2, Mohammed Khan, told of before as “man in red”\nat Harbour Road (HBR)',
      rule,
    ]);
    expect(await find('Quentin')).toEqual([
      expect.stringContaining('backoffice: Nobody in the book is called so'),
      rule,
    ]);
  });

  it('says where only a part fits, and where there are many', async () => {
    const { find, play } = await book();
    expect(await find('Sam Kahn')).toEqual([
      'backoffice: Only a part of the name fits:',
      'HBR2, Mohammed Khan\nat Harbour Road (HBR)',
      rule,
    ]);
    const many = Array.from({ length: 11 }, (_, index) => `!arrest ABB Pat Number${index}`);
    await play(`vic > backoffice: ${many.join('\\n')}`);
    const found = await find('Pat');
    expect([found?.length, found?.at(-2)]).toEqual([12, 'There are more: please say more of the name.']);
  });

  it('not by a name that was taken back, and one person once', async () => {
    const { find, play } = await book();
    await play('vic > backoffice: !name HBR1 Zebedee', 'vic > backoffice: !undo');
    expect((await find('Zebedee'))?.[0]).toContain('Nobody in the book');
    await play('vic > backoffice: !same HBR1 NGT1');
    expect((await find('Bloggs'))?.[0]).toMatch(
      /^backoffice: HBR1 \(also NGT1\), Jo Bloggs \/ Joanne Blogs, minor\nout since/,
    );
  });

  it('is written down, in rooms of level 1 and the direct chat only', async () => {
    const { ask, find } = await book();
    await find('Jo');
    expect((await ask('bo > direct: audit'))[0]).toContain('vic: find, in the back office room');
    expect((await ask('pip > hbr: !find Jo Bloggs')).join()).not.toContain('HBR1');
    expect((await ask('pip > hbr: !find Jo Bloggs'))[1]).toContain('Please delete your message.');
    expect((await ask('ana > direct: find Jo Bloggs'))[0]).toContain('`find` is for coordinators.');
    expect((await ask('pip > direct: find Jo Bloggs'))[0]).toContain('direct:pip: HBR1, Jo Bloggs');
    expect((await ask('pip > direct: find me a lift'))[0]).toContain('Hello, this is Porchlight.');
    expect((await ask('pip > direct: !find ?'))[0]).toContain('Whom do you seek?');
  });
});
