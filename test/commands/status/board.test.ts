import { describe, expect, it } from 'vitest';
import { desk } from '../custody/desk.ts';

it('says in words what its picture shows, the worst first', async () => {
  const { ask, play, outputs } = await desk();
  expect(await ask('bo > backoffice: !board')).toEqual([
    'backoffice: Board, Mon 5 Jan 12:00, until Tue 06:00\n\nAll quiet: nobody is known to be held anywhere.',
  ]);
  await play('vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00', 'vic > backoffice: !arrest Sam');
  await play('ana > hbr: !in 12-18', 'ben > hbr: !in 15-21', 'vic > backoffice: !arrest STR at 08:00 booked 09:00');
  await play('vic > backoffice: !arrest NGT at 11:00', 'cal > ngt: !in 14-18');
  const [board = ''] = await ask('bo > backoffice: !board');
  expect(board.split('\n\n')).toEqual([
    'backoffice: Board, Mon 5 Jan 12:00, until Tue 06:00',
    'Station not known: 1 person, told by vic just now. `!list UNK` shows who.',
    'STR: nobody until Tue 09:00, 2 wanted (G5)\n1 thought inside (told by vic just now); cover to Tue 09:00; to ask after from Mon 21:00',
    'NGT: 1 of 2 Mon 14:00–18:00 (G7); nobody Mon 18:00–Tue 17:00 (G9)\n1 on the way (told by vic just now); cover to about Tue 17:00; to ask after from about Tue 11:00',
    'HBR: 1 of 2 until Mon 15:00 (G1); 1 of 2 Mon 18:00–21:00 (G3); nobody Mon 21:00–Tue 13:00 (G4)\n2 thought inside (told by vic just now); cover to about Tue 13:00; to ask after from Tue 10:00',
  ]);
  expect(outputs.at(-1)).toMatchObject({ room: 'backoffice', kind: 'message', to: 'bo', hasPicture: true });
  expect((await ask('bo > backoffice: !board NGT'))[0]?.split('\n')[2]).toMatch(/^NGT: /);
});

describe('who may see it, and where', () => {
  it('in an open room it goes to the direct chat, and the room hears nothing of it', async () => {
    const { ask, play, outputs } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00');
    const before = outputs.length;
    const [here, direct] = await ask('pip > hbr: !board');
    expect(here).toBe('hbr: I have answered you in our direct chat.');
    expect(direct).toMatch(/^direct:pip: Board, /);
    expect(outputs.slice(before).map(({ room, hasPicture }) => [room, hasPicture])).toEqual([
      ['hbr', undefined],
      ['direct:pip', true],
    ]);
  });

  it.each(['ana', 'tess', 'zoe'])('not for %s', async (who) => {
    const { ask } = await desk();
    expect((await ask(`${who} > hbr: !board`))[0]).toMatch(/^hbr: `board` is for coordinators\./);
  });
});

it('has pages, and says which', async () => {
  const { ask } = await desk();
  expect(await ask('bo > backoffice: !board 2')).toEqual(['backoffice: The board has one page only: `!board`.']);
  expect(await ask('bo > backoffice: !board page 0')).toEqual(['backoffice: The board has one page only: `!board`.']);
});
