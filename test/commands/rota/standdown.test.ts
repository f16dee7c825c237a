import { describe, expect, it } from 'vitest';
import { type Harbour, harbour } from '../../harbour.ts';
import { transcript } from '../../transcript.ts';

const closes = 'Everybody can write in its group until Mon 5 Jan 14:00, then only admins.';
const startsWith = (what: string) => (line: string) => line.startsWith(what);

/** Two people in Harbour Road, of whom a supporter said that both are out, and her own hours later. */
async function countedOut(): Promise<Harbour> {
  const world = await harbour();
  await world.play('ana > hbr: !in 4', 'ana > hbr: !released 2');
  return world;
}

describe('standdown', () => {
  it('ends cover, and says whom it leaves in doubt, how many hear of it and until when the group is open', async () => {
    const { play, rota } = await countedOut();
    const heard = await play('pip > coordinators: !standdown HBR', '+10s');
    expect(heard).toContain(
      `coordinators → pip: Harbour Road (HBR) is stood down: no cover is wanted until there is news. Left in doubt, as nobody said that they are out: HBR1 and HBR2. Out after all: \`!match HBR1\` or \`!released HBR1\`. Still inside: \`!inside 1 HBR\`. 1 person booked there is told. ${closes} Too soon? \`!undo\`.`,
    );
    expect(heard.filter(startsWith('hbr'))).toEqual([
      'hbr: Harbour Road (HBR): nobody is known to be inside now, so cover is over. Thank you, everybody! If somebody still comes out: `!released HBR`, or tell a coordinator. Everybody can write here until Mon 5 Jan 14:00.',
      'hbr (delete): ',
    ]);
    expect(heard).toContainEqual(
      expect.stringMatching(/^direct:ana: .*your hours Mon 5 Jan 21:00–00:00 are off the rota/),
    );
    expect(await play('ana > direct: in HBR 9pm-12am')).toEqual([
      'direct:ana: Nobody is known to be held at Harbour Road (HBR), so there is nothing to sign up for. Thank you for offering!',
    ]);
    expect((await play('pip > coordinators: !gaps'))[0]).toContain('No open gaps');
    expect(rota().size).toBe(9);
  });

  it('in a room where anybody reads says nothing of those inside', async () => {
    const { play } = await countedOut();
    const heard = (await play('pip > hbr: !standdown')).join('\n');
    expect(heard).toContain('hbr → pip: Harbour Road (HBR) is stood down');
    expect(heard).not.toMatch(/hbr.*HBR\d/);
  });

  it('leaves the group open for two hours, also when the bot fell over in between', async () => {
    const { inRoom } = await countedOut();
    const settings = async (...lines: readonly string[]) =>
      (await inRoom(...lines)).filter(startsWith('hbr (setting)'));
    expect(await settings('pip > hbr: !standdown', '+1h', 'crash', 'at 2026-01-05T13:59')).toEqual([]);
    expect(await settings('+1m')).toEqual(['hbr (setting): posting=admins']);
    expect(await settings('+3h')).toEqual([]);
  });

  it('and longer, if it is woken meanwhile', async () => {
    const { play, inRoom } = await countedOut();
    await play('pip > coordinators: !standdown HBR', '+1h', 'vic > backoffice: !arrest HBR at 12:30');
    expect((await inRoom('+3h')).filter(startsWith('hbr (setting)'))).toEqual([]);
    expect((await inRoom('vic > backoffice: !released HBR3', '+2h')).filter(startsWith('hbr (setting)'))).toEqual([
      'hbr (setting): posting=admins',
    ]);
  });

  it('and closes it also where all who are left are held for court', async () => {
    const { play, inRoom } = await harbour();
    await play('bo > backoffice: !court HBR1-2', 'pip > coordinators: !standdown HBR');
    expect((await inRoom('+2h1m')).filter(startsWith('hbr (setting)'))).toEqual(['hbr (setting): posting=admins']);
  });

  it('is taken back whole: all are waited for again, and who was booked is asked', async () => {
    const { play, rota } = await countedOut();
    await play('pip > coordinators: !inside HBR 4', 'pip > coordinators: !standdown HBR', '+1m');
    const heard = await play('pip > coordinators: !undo', '+10s');
    expect(heard).toContain(
      'coordinators → pip: Taken back: the stand-down. Whoever was down there before is asked to sign up again.',
    );
    expect(heard).toContainEqual(expect.stringMatching(/^direct:ana: .*help is needed there again/));
    expect(heard).toContainEqual(expect.stringMatching(/^hbr: Rota: Harbour Road/));
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: nobody yet, 2 wanted');
    expect((await play('pip > coordinators: !status HBR'))[0]).toContain('4 thought inside');
  });

  it('those in doubt can still be matched, found and moved', async () => {
    const { play } = await countedOut();
    await play('pip > coordinators: !standdown HBR', '+1h');
    expect((await play('pip > coordinators: !list HBR'))[0]).toBe(
      [
        'coordinators → pip: Nobody is known to be held at Harbour Road (HBR).',
        '2 people came out that nobody has a ref for. Who was it? `!match HBR1`',
        'In doubt since it was stood down, as nobody said that they are out: HBR1 and HBR2.',
      ].join('\n'),
    );
    expect((await play('pip > coordinators: !status HBR'))[0]).toBe(
      'coordinators → pip: Harbour Road (HBR): quiet. Nobody is known to be held there.\nIn doubt since it was stood down, as nobody said that they are out: HBR1 and HBR2.',
    );
    expect((await play('pip > coordinators: !match HBR1'))[0]).toContain('HBR1 is out: matched with the release ana');
    const moved = await play('pip > coordinators: !move HBR2 NGT');
    expect(moved).toContainEqual(expect.stringMatching(/^ngt: Rota: Northgate/));
    expect((await play('pip > coordinators: !list HBR'))[0]).not.toContain('In doubt');
  });

  it('is asked about once more when somebody comes out after it while others are in doubt', async () => {
    const { play } = await countedOut();
    await play('pip > coordinators: !standdown HBR', '+1h');
    const heard = await play('ben > hbr: !released');
    expect(heard).toContain(
      [
        'direct:pip: Is anybody still inside?',
        'G6 Harbour Road (HBR): somebody came out at 13:00, after it was stood down. In doubt since then: HBR1 and HBR2. Is anybody still inside? Then say how many: `!inside 1 HBR`.',
        'On it? 👍, or `!ack G6`.',
      ].join('\n'),
    );
    expect(heard.filter(startsWith('hbr'))).toEqual([
      'hbr → ben: Thank you. 1 person out at Harbour Road (HBR) Mon 5 Jan 13:00, noted (F7). 0 thought inside.',
    ]);
    await play('pip reacts 👍 > direct: Is anybody', '+10s');
    expect((await play('+2h')).filter(startsWith('direct:pip'))).toEqual([]);
    // In the group only admins may write by now.
    expect(await play('ana > direct: inside HBR 1')).toContainEqual(expect.stringMatching(/^direct:pip: Cover needed/));
  });

  it('is asked about when somebody comes out of it, though nobody with a ref was in doubt', async () => {
    const { play } = await transcript();
    await play('pip > coordinators: !inside 3 HBR', 'pip > coordinators: !standdown HBR', '+5m');
    expect(await play('ana > hbr: !released 11:50', 'ana > hbr: !released')).toContain(
      [
        'direct:pip: Is anybody still inside?',
        'G3 Harbour Road (HBR): somebody came out at 12:05, after it was stood down. Is anybody still inside? Then say how many: `!inside 1 HBR`.',
        'On it? 👍, or `!ack G3`.',
      ].join('\n'),
    );
  });

  it('is asked about so also where it was opened again, and not whether to stand it down', async () => {
    const { play } = await harbour();
    await play('pip > coordinators: !standdown HBR', '+5m', 'pat > coordinators: !activate HBR', '+5m');
    const heard = (await play('ana > hbr: !released', '+20m')).join('\n');
    expect(heard).toContain('direct:pip: Is anybody still inside?');
    expect(heard).toContain('In doubt since then: HBR1 and HBR2. Is anybody');
    expect(heard).not.toContain('Stand it down?');
  });

  it('is not asked about so once others came there, and all of them are out', async () => {
    const { play } = await transcript();
    await play('pip > coordinators: !activate HBR', 'pip > coordinators: !standdown HBR', '+5m');
    await play('vic > backoffice: !arrest 1 HBR', '+1h', 'ana > hbr: !released', '+5m');
    const heard = await play('vic > backoffice: !released HBR1', '+20m');
    expect(heard.join('\n')).not.toContain('Is anybody still inside?');
  });

  it('does not stand where a release it rested on turns out to have been told twice', async () => {
    const { play } = await harbour();
    await play('ana > hbr: !released', '+5m', 'ben > hbr: !released', 'pip > coordinators: !standdown HBR', '+1m');
    const heard = await play('ben > hbr: !yes');
    expect(heard).toContainEqual(expect.stringMatching(/^hbr → ben: Thank you. The same, so it counts once/));
    expect(await play('+15m')).toContainEqual(expect.stringMatching(/^direct:pip: Cover needed/));
  });

  it('is refused where nobody is wanted, and for people whose station nobody knows', async () => {
    const { play } = await transcript();
    expect(await play('pip > coordinators: !standdown HBR', 'pip > coordinators: !standdown UNK')).toEqual([
      'coordinators → pip: Nobody is wanted at Harbour Road (HBR) already, so there is nothing to stand down. To open it: `!activate HBR`.',
      'coordinators → pip: UNK stands for people whose station nobody knows, so nobody can wait there. Say a station’s code; `!list UNK` shows who they are.',
    ]);
  });
});

describe('where nobody can wait', () => {
  it('takes no hours, and says so to supporters without a word on who is meant', async () => {
    const { play } = await transcript();
    await play('pip > coordinators: !arrest 2 UNK');
    const noDoor = 'UNK stands for people whose station nobody knows, so nobody can wait there. Say a station’s code';
    const forSupporters = `${noDoor}, such as \`!rota HBR\`.`;
    expect(await play('ana > direct: in UNK 20-23', 'ana > direct: rota UNK')).toEqual([
      `direct:ana: ${forSupporters}`,
      `direct:ana: ${forSupporters}`,
    ]);
    const forCoordinators = `coordinators → pip: ${noDoor}; \`!list UNK\` shows who they are.`;
    expect(
      await play(
        'pip > coordinators: !add @ana UNK 20-23',
        'pip > coordinators: !wanted 4 UNK',
        'pip > coordinators: !callout UNK',
      ),
    ).toEqual([forCoordinators, forCoordinators, forCoordinators]);
  });
});

describe('the question whether to stand a station down', () => {
  it('is answered by 👍 of whoever is on duty there, and by nobody else', async () => {
    const { play } = await countedOut();
    await play('+16m');
    expect(await play('pat reacts 👍 > direct: Stand it down')).toEqual([
      'direct:pat: You are not on duty for Harbour Road (HBR), so I did nothing. To stand it down all the same: `!standdown HBR`.',
    ]);
    const heard = await play('pip reacts 👍 > direct: Stand it down', '+10s');
    expect(heard[0]).toContain('direct:pip: Harbour Road (HBR) is stood down');
    expect(heard).toContain(
      'direct:pat (edit): Settled\nG5 Harbour Road (HBR): nobody is wanted there any more.\nNothing left to do here. Thank you.',
    );
    expect(
      await play('pip unreacts 👍 > direct: nobody is wanted', 'pip reacts 👍 > direct: nobody is wanted'),
    ).toEqual(['direct:pip: G5 is settled already. Nothing left to do.']);
    expect(await play('pip > direct: undo')).toContain(
      'direct:pip: Taken back: the stand-down. Whoever was down there before is asked to sign up again.',
    );
  });

  it('is not asked about those who came in after it was stood down', async () => {
    const { play } = await harbour();
    await play('pip > coordinators: !standdown HBR', '+1h');
    const heard = await play('vic > backoffice: !arrived 3 HBR', '+1h');
    expect(heard).toContainEqual(expect.stringMatching(/^direct:pip: Cover needed/));
    expect(heard).not.toContainEqual(expect.stringContaining('Stand it down?'));
    const counted = await play('vic > backoffice: !inside 0 HBR');
    expect(counted).toContainEqual(expect.stringContaining('Stand it down?'));
  });

  it('settles by itself when somebody may be inside after all', async () => {
    const { play } = await countedOut();
    expect(await play('ana > hbr: !inside 1', '+10s')).toContain(
      'direct:pip (edit): Settled\nG5 Harbour Road (HBR): somebody may be inside, so cover goes on.\nNothing left to do here. Thank you.',
    );
  });
});
