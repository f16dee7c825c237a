import { describe, expect, it } from 'vitest';
import { harbour } from '../../harbour.ts';

const bundles = (line: string) => !line.startsWith('direct:') && !line.includes('Cover needed');

describe('add and remove', () => {
  it('book for somebody who only phones, and for somebody in the group', async () => {
    const { play, rota } = await harbour();
    expect((await play('pip > coordinators: !add "Joan (phone)" HBR 4')).filter(bundles)).toEqual([
      'coordinators → pip: Joan (phone) is in at Harbour Road (HBR): Mon 5 Jan 21:00–00:00.',
    ]);
    expect((await play('pip > coordinators: !put @dee 20-23 hbr')).filter(bundles)).toEqual([
      'coordinators → pip: dee is in at Harbour Road (HBR): Mon 5 Jan 20:00–23:00.',
    ]);
    await play('+10s');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: dee 21:00–23:00 and Joan; 1 more wanted');
    expect((await play('pip > coordinators: !remove "Joan (phone)" HBR 4')).filter(bundles)).toEqual([
      'coordinators → pip: Joan (phone) is out at Harbour Road (HBR): Mon 5 Jan 21:00–00:00.',
    ]);
  });

  it('answer privately in a room anybody reads', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('pip > hbr: !add "Joan (phone)" 4')).toEqual([
      'hbr → pip: I have answered you in our direct chat.',
    ]);
  });

  it('say what is in the way, and the way out of it', async () => {
    const { play } = await harbour(['bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00']);
    await play('pip > coordinators: !add "Joan (phone)" HBR 4');
    expect((await play('pip > coordinators: !add "Joan (phone)" NGT 9pm-11pm')).filter(bundles)).toEqual([
      'coordinators → pip: Joan (phone): Already down at Harbour Road (HBR) for Mon 5 Jan 21:00–23:00. To change over, first send `!remove "Joan (phone)" HBR Mon 5 Jan 21:00–23:00`.',
    ]);
    expect((await play('pip > coordinators: !add @dee ABB 4')).filter(bundles)).toEqual([
      expect.stringContaining('Nobody is known to be held at Abbey Lane (ABB)'),
    ]);
    expect(await play('pip > coordinators: !remove @dee HBR 4')).toEqual([
      'coordinators → pip: I have answered you in our direct chat.',
      'direct:pip: dee has no hours there to take off the rota.',
    ]);
  });

  it('are for coordinators', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('ana > hbr: !add @dee 4')).toEqual([
      'hbr → ana: `add` is for coordinators. Please ask a coordinator to do it.',
    ]);
  });
});

describe('wanted', () => {
  it.each([
    ['!wanted 3 HBR', '3 people wanted at Harbour Road (HBR) from now on.'],
    ['!want HBR 3', '3 people wanted at Harbour Road (HBR) from now on.'],
    ['!wanted 1 HBR 8pm-11pm', '1 person wanted at Harbour Road (HBR) Mon 5 Jan 20:00–23:00.'],
    ['!wanted 3 HBR 4', '3 people wanted at Harbour Road (HBR) Mon 5 Jan 21:00–00:00.'],
    ['!wanted HBR', 'How many people, from 1 to 20? Like this: `!wanted 3 HBR`.'],
    ['!wanted 50 HBR', 'How many people, from 1 to 20? Like this: `!wanted 3 HBR`.'],
  ])('%s: %s', async (typed, answer) => {
    const { play } = await harbour();
    expect((await play(`pip > coordinators: ${typed}`)).filter(bundles)).toEqual([`coordinators → pip: ${answer}`]);
  });

  it('changes what the rota asks for, and how many may sign up', async () => {
    const { play, rota, inRoom } = await harbour();
    await play('pip > hbr: !wanted 1 4', '+10s');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: nobody yet, 1 wanted');
    await inRoom('ana > hbr: !in 4', 'ben > hbr: !in 4', 'cal > hbr: !in 4');
    expect(await inRoom('dee > hbr: !in 4')).toEqual([expect.stringContaining('Already full')]);
    await play('+10s');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: ana, ben and cal; full');
  });
});

describe('wanted for some hours', () => {
  it('holds there, whatever is said for the rest, before or after', async () => {
    const { play, rota } = await harbour();
    await play('pip > coordinators: !wanted 1 HBR 4');
    expect((await play('pip > coordinators: !wanted 3 HBR')).filter(bundles)).toEqual([
      'coordinators → pip: 3 people wanted at Harbour Road (HBR) from now on.\nHours with a number of their own keep it: 1 person Mon 5 Jan 21:00–00:00. To change them, say them: `!wanted 3 HBR Mon 5 Jan 21:00–00:00`.',
    ]);
    await play('+10s');
    expect(rota().get('3')).toBe('Mon 5 Jan 18:00–21:00: nobody yet, 3 wanted');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: nobody yet, 1 wanted');
    expect(rota().get('5')).toBe('Tue 6 Jan 00:00–03:00: nobody yet, 3 wanted');
  });

  it('of two for the same hours the later holds, and no more is said of hours that are over', async () => {
    const { play, rota } = await harbour();
    await play('pip > coordinators: !wanted 1 HBR 9pm-3am', 'pip > coordinators: !wanted 4 HBR 5');
    expect((await play('pip > coordinators: !wanted 3 HBR')).filter(bundles)[0]).toContain(
      'keep it: 1 person Mon 5 Jan 21:00–00:00 and 4 people Tue 6 Jan 00:00–03:00. To',
    );
    await play('+10s');
    expect(rota().get('5')).toBe('Tue 6 Jan 00:00–03:00: nobody yet, 4 wanted');
    await play('at 2026-01-06T00:00');
    expect((await play('pip > coordinators: !wanted 4 HBR')).filter(bundles)[0]).toBe(
      'coordinators → pip: 4 people wanted at Harbour Road (HBR) from now on.',
    );
    expect((await play('pip > coordinators: !wanted 2 HBR')).filter(bundles)[0]).toContain(
      'keep it: 4 people Tue 6 Jan 00:00–03:00. To',
    );
  });

  it('can be set back by the same words', async () => {
    const { play, rota } = await harbour();
    await play('pip > coordinators: !wanted 1 HBR 4', 'pip > coordinators: !wanted 3 HBR');
    await play('pip > coordinators: !wanted 3 HBR Mon 5 Jan 21:00–00:00', '+10s');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: nobody yet, 3 wanted');
    expect((await play('pip > coordinators: !undo', '+10s')).filter(bundles)[0]).toContain('Taken back');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: nobody yet, 1 wanted');
  });
});

describe('grid', () => {
  it('is fixed while a station is awake', async () => {
    const { play, rota, inRoom } = await harbour();
    expect(await inRoom('pip > hbr: !grid 6h')).toEqual([
      'hbr → pip: Slots at Harbour Road (HBR) will be 6 hours long from its next activation: those on show keep their numbers.',
    ]);
    await play('ana > hbr: !rota');
    expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: nobody yet, 2 wanted');
  });

  it.each(['!grid 6h NGT', '!grid NGT 6', '!grid 6 hours Northgate'])('%s holds from when it wakes', async (typed) => {
    const { play, rota } = await harbour([`pip > coordinators: ${typed}`]);
    await play('bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00');
    expect(rota('ngt').get('1')).toBe('Mon 5 Jan 12:00–18:00: needed from 14:00; nobody yet, 2 wanted');
    expect(rota('ngt').get('5')).toBe('Tue 6 Jan 12:00–18:00: needed until 15:00; nobody yet, 2 wanted');
  });

  it('is 3 or 6 hours', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('pip > hbr: !grid 4h')).toEqual([expect.stringContaining('so I did nothing.')]);
    expect(await inRoom('pip > hbr: !grid HBR')).toEqual([
      'hbr → pip: Slots are 3 or 6 hours long. Like this: `!grid 6h HBR`.',
    ]);
  });
});
