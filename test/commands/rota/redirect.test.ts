import { describe, expect, it } from 'vitest';
import { type Harbour, harbour } from '../../harbour.ts';

const offer = (place: string, hours: string, km: string, has = 'has nobody') =>
  expect.stringContaining(`${place} ${has} ${hours}, ${km} km on. Take it? 👍 on this, or \`!yes\`.`);
const evening = 'Mon 5 Jan 21:00–00:00';

/** Harbour Road is stood down; at Northgate nobody is down yet, at Abbey Lane, which is further, neither, nor at Strathford, where nobody can get to. */
async function stoodDown(...before: readonly string[]): Promise<Harbour> {
  const world = await harbour([
    'bo > backoffice: !arrest 2 STR at 11:00 arrived 12:00',
    'bo > backoffice: !arrest 2 ABB at 11:00 arrived 12:00',
    'bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00',
  ]);
  await world.play(...before);
  return world;
}

describe('whoever is not needed any more', () => {
  it('is offered hours nearby, each as many as are wanted, and takes them with one tap', async () => {
    const { play, toldTo } = await stoodDown('ana > hbr: !in 4', 'ben > hbr: !in 4', 'cal > hbr: !in 4');
    const heard = await play('pip > coordinators: !standdown HBR');
    expect(heard.filter((line) => /^direct:(ana|ben|cal)/.test(line))).toEqual([
      offer('Northgate (NGT)', evening, '1.9'),
      offer('Northgate (NGT)', evening, '1.9'),
      offer('Abbey Lane (ABB)', evening, '16'),
    ]);
    expect(await toldTo('ana', 'ana reacts 👍 > direct: Take it')).toEqual([
      `direct:ana: Thank you! You are in at Northgate (NGT): ${evening}.`,
    ]);
    expect(await toldTo('ana', 'ana unreacts 👍 > direct: Take it')).toEqual([
      'direct:ana: Taking 👍 off changes nothing here. To take back what you answered: `!undo`; hours that you took: `!cancel`.',
    ]);
    expect(await toldTo('cal', 'crash', 'cal > direct: yes')).toEqual([
      `direct:cal: Thank you! You are in at Abbey Lane (ABB): ${evening}.`,
    ]);
    expect((await play('pip > coordinators: !rota NGT'))[0]).toContain('21:00–00:00\nana; 1 more wanted');
    expect(await toldTo('cal', 'cal > direct: undo', 'cal > direct: mine')).toEqual([
      `direct:cal: Taken back: ${evening} at Abbey Lane (ABB).`,
      expect.stringContaining('not down for any hours'),
    ]);
  });

  it('hears where else to go when others were quicker, and takes what is left', async () => {
    const { play, toldTo } = await stoodDown('ana > hbr: !in 4');
    await play('pip > coordinators: !standdown HBR', 'ben > ngt: !in 9pm-10pm', 'cal > ngt: !in 9pm-12am');
    await play('dee > ngt: !in 10pm-11pm');
    expect(await toldTo('ana', 'ana > direct: yes')).toEqual([
      [
        'direct:ana: Thank you! You are in at Northgate (NGT): Mon 5 Jan 23:00–00:00.',
        'Nobody more is needed at Northgate (NGT) Mon 5 Jan 21:00–23:00 by now. Thank you for being ready! Abbey Lane (ABB) has nobody Mon 5 Jan 21:00–23:00, 15 km on. Take it? 👍 on this, or `!yes`.',
      ].join('\n'),
    ]);
    expect(await toldTo('ana', 'ana reacts 👍 > direct: Nobody more')).toEqual([
      'direct:ana: Thank you! You are in at Abbey Lane (ABB): Mon 5 Jan 21:00–23:00.',
    ]);
    expect(await toldTo('ana', 'ana > direct: yes')).toEqual([
      'direct:ana: I have not asked you anything that still waits for an answer.',
    ]);
  });

  it('hears nothing of the minutes that passed before the answer', async () => {
    const { play, toldTo } = await stoodDown('ana > hbr: !in 14-18', '+2h');
    await play('pip > coordinators: !standdown HBR', '+2m');
    expect(await toldTo('ana', 'ana > direct: yes')).toEqual([
      'direct:ana: Thank you! You are in at Northgate (NGT): Mon 5 Jan 14:02–18:00.',
    ]);
  });

  it('takes nothing where nobody is wanted by then, and may say no', async () => {
    const { play, toldTo } = await stoodDown('ana > hbr: !in 4', 'ben > hbr: !in 4');
    await play(
      'pip > coordinators: !standdown HBR',
      'pip > coordinators: !standdown NGT',
      'pip > coordinators: !standdown ABB',
    );
    expect(await toldTo('ana', 'ana > direct: yes')).toEqual([
      `direct:ana: Nobody more is needed at Northgate (NGT) ${evening} by now. Thank you for being ready!`,
    ]);
    expect(await toldTo('ben', 'ben > direct: no')).toEqual(['direct:ben: All right, I leave it as it is.']);
  });

  it('hears it in the room, in neutral words, where I cannot write to them', async () => {
    const { inRoom } = await stoodDown('zoe > hbr: !in 4');
    expect((await inRoom('pip > coordinators: !standdown HBR'))[0]).toBe(
      `hbr: Harbour Road (HBR): nobody is known to be inside now, so cover is over. These hours are off the rota: ${evening}. If they were yours, no need to wait. Thank you! If somebody still comes out: \`!released HBR\`, or tell a coordinator. Help is needed at Northgate (NGT) Mon 5 Jan 14:00–Tue 6 Jan 15:00 and Abbey Lane (ABB) Mon 5 Jan 14:00–Tue 6 Jan 15:00: \`!rota NGT\`. Everybody can write here until Mon 5 Jan 14:00.`,
    );
  });
});
