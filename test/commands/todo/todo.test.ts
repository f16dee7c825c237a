import { describe, expect, it } from 'vitest';
import { type Desk, desk } from '../custody/desk.ts';

const head = 'Waiting for you, the most urgent first. Tap a number to take it on, to say yes, or that it is done:';
const offDuty = 'You are not on duty, so this is of all stations. To begin: `!duty on`.';

/** Pip is on duty: nobody is down at Harbour Road, somebody is on the way to Northgate, and the desk is to be rung. */
async function busy(): Promise<Desk> {
  const world = await desk();
  await world.play(
    'pip > coordinators: !arrest 4 HBR at 09:00 arrived 10:00',
    'pip > coordinators: !arrest NGT at 11:30',
    'pip > coordinators: !log Ring the desk at HBR again at 21:00',
  );
  return world;
}

describe('todo', () => {
  it('is everything that waits, privately, and each number does its own', async () => {
    const { ask } = await busy();
    expect(await ask('pip > coordinators: !todo')).toEqual([
      'coordinators: I have answered you in our direct chat.',
      [
        `direct:pip: ${head}`,
        '1️⃣ G1 HBR: nobody Mon 5 Jan 12:00–Tue 6 Jan 13:00, has begun · `!ack G1`',
        '2️⃣ G3 NGT: nobody Mon 5 Jan 14:30–Tue 6 Jan 17:30, starts in 2 h 30 min · `!ack G3`',
        '3️⃣ G2 HBR: Open the group? · `!ack G2`',
        '4️⃣ G4 NGT: Open the group? · `!ack G4`',
        '5️⃣ L1: Ring the desk at HBR again at 21:00 · `!log done L1`',
      ].join('\n'),
    ]);
    expect(await ask('pip reacts 1️⃣ > direct: Waiting')).toEqual(['direct:pip: pip has G1 until Mon 5 Jan 13:00.']);
    expect(await ask('pip reacts 5️⃣ > direct: Waiting')).toEqual(['direct:pip: L1 is done. Thank you.']);
    expect(await ask('pip reacts 9️⃣ > direct: Waiting')).toEqual([]);
    expect(await ask('pip > direct: todo')).toEqual([
      [
        `direct:pip: ${head}`,
        '1️⃣ G3 NGT: nobody Mon 5 Jan 14:30–Tue 6 Jan 17:30, starts in 2 h 30 min · `!ack G3`',
        '2️⃣ G2 HBR: Open the group? · `!ack G2`',
        '3️⃣ G4 NGT: Open the group? · `!ack G4`',
        'Yours, and still open: G1 HBR: nobody Mon 5 Jan 12:00–Tue 6 Jan 13:00, has begun.',
      ].join('\n'),
    ]);
  });

  it('does on a tap what is there by then, also after a restart', async () => {
    const { ask, play } = await busy();
    await play('pip > direct: todo', 'pat > coordinators: !nothere NGT1', 'crash');
    expect(await ask('pip reacts 2️⃣ > direct: Waiting')).toEqual([
      'direct:pip: G3 is settled already. Nothing left to do.',
    ]);
    expect(await play('pip reacts 3️⃣ > direct: Waiting')).toContain('hbr (setting): posting=everyone');
  });

  it('is of all stations for whoever is not on duty, of their own for whoever is', async () => {
    const { ask, play } = await busy();
    const [text = ''] = await ask('pat > direct: todo');
    expect(text).toContain('G3 NGT');
    expect(text).toContain(offDuty);
    await play('pat > direct: duty on HBR');
    const [own = ''] = await ask('pat > direct: todo');
    expect(own).toContain('G1 HBR');
    expect(own).not.toContain('NGT');
    expect(own).not.toContain('L1');
  });

  it('says so where nothing waits', async () => {
    const { ask } = await desk();
    expect(await ask('pip > direct: todo')).toEqual(['direct:pip: Nothing waits for you.']);
  });
});

describe('todo since', () => {
  it('is what happened while one was away, and how each station stands', async () => {
    const { ask, play } = await busy();
    await play('+3h', 'ana > hbr: !in 2', 'ana > hbr: !released 2', '+30m');
    expect(await ask('pip > direct: todo since')).toEqual([
      [
        'direct:pip: Since Mon 5 Jan 12:00:',
        'HBR: 2 out, 1 more on the rota. 2 thought inside now. Help wanted Mon 5 Jan 15:30–18:00.',
        'On duty now: pip.',
        'What waits for you: `!todo`.',
      ].join('\n'),
    ]);
    const [all = ''] = await ask('pip > direct: todo since 11:00');
    expect(all).toContain('HBR: 4 reported arrested, 4 arrived, 2 out, 1 more on the rota.');
    expect(all).toContain('NGT: 1 reported arrested.');
    expect((await ask('pat > direct: todo since 15:10'))[0]).toContain('Nothing was reported');
  });
});
