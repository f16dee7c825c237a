import { describe, expect, it } from 'vitest';
import { type Desk, desk } from '../custody/desk.ts';

const four = 'vic > backoffice: !arrest 4 HBR at 09:00 arrived 10:00';
const settled = 'That is settled already. Nothing left to do.';
const nothingAsked = 'I have not asked you anything that still waits for an answer.';
const counted =
  'Thank you. The same, so it counts once; taken back: 1 person out at Mon 5 Jan 12:05. 3 thought inside. If it was another person after all: `!released` again.';

/** Ana told of a release, and five minutes later ben: he is asked whether it was the same person. */
async function askedBen(): Promise<Desk> {
  const world = await desk();
  await world.play(four, 'ana > hbr: !released', '+5m', 'ben > hbr: !released');
  return world;
}

describe('a question put to one person', () => {
  it('is answered by yes, once', async () => {
    const { ask } = await askedBen();
    expect(await ask('ben > hbr: !yes')).toEqual([`hbr: ${counted}`]);
    expect(await ask('ben > hbr: !yes')).toEqual([`hbr: ${nothingAsked}`]);
  });

  it('is answered by 👍 on the message, and after a restart', async () => {
    const { ask, play } = await askedBen();
    await play('crash');
    expect(await ask('ben reacts 👍 > hbr: Another')).toEqual([`hbr: ${counted}`]);
    expect(await ask('ben > hbr: !yes')).toEqual([`hbr: ${nothingAsked}`]);
  });

  it('stays as it is on a no', async () => {
    const { ask } = await askedBen();
    expect(await ask('ben > direct: no')).toEqual(['direct:ben: All right, I leave it as it is.']);
    expect(await ask('ben reacts 👍 > hbr: Another')).toEqual([`hbr: ${settled}`]);
    expect((await ask('ana > hbr: !rota'))[0]).toContain('2–3 thought inside');
  });

  it('is not answered by anybody else', async () => {
    const { ask, play } = await askedBen();
    expect(await ask('ana > hbr: !yes')).toEqual([`hbr: ${nothingAsked}`]);
    expect(await play('ana reacts 👍 > hbr: Another')).toEqual([]);
  });

  it('goes with what led to it', async () => {
    const { ask } = await askedBen();
    expect(await ask('ben > hbr: !undo')).toEqual(['hbr: Taken back: 1 person out at Mon 5 Jan 12:05.']);
    expect(await ask('ben > hbr: !yes')).toEqual([`hbr: ${nothingAsked}`]);
    expect(await ask('ben reacts 👍 > hbr: Another')).toEqual([`hbr: ${settled}`]);
  });

  it('waits 2 h for a plain yes, 12 h for 👍, which says what it means', async () => {
    const { ask, play } = await askedBen();
    await play('+2h1m');
    expect(await ask('ben > hbr: !yes')).toEqual([`hbr: ${nothingAsked}`]);
    await play('+10h');
    expect(await ask('ben reacts 👍 > hbr: Another')).toEqual(['hbr: That was asked too long ago, so I did nothing.']);
  });
});

describe('two questions at once', () => {
  it('are told apart by their numbers, in the direct chat', async () => {
    const { ask, play } = await askedBen();
    await play('vic > backoffice: !arrest 4 NGT at 09:00 arrived 10:00', 'ana > ngt: !released', '+5m');
    await play('ben > ngt: !released');
    expect(await ask('ben > hbr: !yes')).toEqual([
      'hbr: I have answered you in our direct chat.',
      [
        'direct:ben: Which one?',
        '`!yes Q1`: 1 person out at Mon 5 Jan 12:05',
        '`!yes Q2`: 1 person out at Mon 5 Jan 12:10',
      ].join('\n'),
    ]);
    expect(await ask('ben > direct: yes q1')).toEqual([`direct:ben: ${counted}`]);
    expect((await ask('ben > direct: yes'))[0]).toContain('taken back: 1 person out at Mon 5 Jan 12:10');
  });
});

it('a ref that was told of before without one is matched with it', async () => {
  const { ask, play } = await desk();
  await play(four, 'ana > hbr: !released', '+1h30m', 'vic > backoffice: !released HBR2');
  expect(await ask('vic reacts 👍 > backoffice: Was that')).toEqual([
    'backoffice: HBR2 is out: matched with the release ana told of, Mon 5 Jan 12:00, noted (F11).',
  ]);
  expect((await ask('vic > backoffice: !status'))[0]).toContain('3 thought inside');
});
