import { describe, expect, it } from 'vitest';
import { harbour } from '../harbour.ts';

const ticked = (who: string) => [`hbr → ${who} (reaction): ✅`];

it('a tap takes the slot and is answered by a tick alone; taken off, it gives the slot back', async () => {
  const { inRoom, rota } = await harbour();
  expect(await inRoom('ana reacts 2️⃣ > hbr: rota')).toEqual(ticked('ana'));
  await inRoom('+10s');
  expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: ana; 1 more wanted');
  expect(await inRoom('ana unreacts 2️⃣ > hbr: rota')).toEqual(ticked('ana'));
  await inRoom('+10s');
  expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: nobody yet, 2 wanted');
});

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('slot %i can be tapped', async (number) => {
  const { inRoom, rota } = await harbour();
  expect(await inRoom(`ana reacts ${number}️⃣ > hbr: rota`)).toEqual(ticked('ana'));
  await inRoom('+10s');
  expect([...rota()].filter(([, line]) => line.includes('ana')).map(([shown]) => shown)).toEqual([`${number}`]);
});

describe('a second number on the same post', () => {
  const both =
    'You are in at Harbour Road (HBR) for both: Mon 5 Jan 15:00–18:00 and Mon 5 Jan 21:00–00:00. If you meant only the last one, `!cancel 2` gives back Mon 5 Jan 15:00–18:00.';

  it('adds, and the bot names both and how to give one back', async () => {
    const { inRoom, rota } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota');
    expect(await inRoom('ana reacts 4️⃣ > hbr: rota')).toEqual([`hbr → ana: ${both}`]);
    expect(await inRoom('ana > hbr: !cancel 2')).toEqual([
      'hbr → ana: Given back at Harbour Road (HBR): Mon 5 Jan 15:00–18:00. Thank you for saying so.',
    ]);
    await inRoom('+10s');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: ana; 1 more wanted');
  });

  it('is the one that its removal gives back', async () => {
    const { inRoom, toldTo } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota', 'ana reacts 4️⃣ > hbr: rota');
    expect(await inRoom('ana unreacts 4️⃣ > hbr: rota')).toEqual(ticked('ana'));
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([
      'direct:ana: Your hours:\nMon 5 Jan 15:00–18:00 Harbour Road (HBR)',
    ]);
  });

  it('tapped to and fro still owns what it took', async () => {
    const { inRoom, toldTo } = await harbour();
    await inRoom('ana reacts 4️⃣ > hbr: rota', 'ana reacts 2️⃣ > hbr: rota');
    expect(await inRoom('ana reacts 4️⃣ > hbr: rota')).toEqual([expect.stringContaining('for both')]);
    await inRoom('ana unreacts 4️⃣ > hbr: rota');
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([
      'direct:ana: Your hours:\nMon 5 Jan 15:00–18:00 Harbour Road (HBR)',
    ]);
  });

  it('is not held against one whose other hours are over', async () => {
    const { inRoom } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota', 'at 2026-01-05T19:00');
    expect(await inRoom('ana reacts 4️⃣ > hbr: rota')).toEqual(ticked('ana'));
  });
});

describe('what a tap can not take', () => {
  it('a full slot', async () => {
    const { inRoom } = await harbour();
    await inRoom(...['ana', 'ben', 'cal', 'dee'].map((who) => `${who} reacts 2️⃣ > hbr: rota`));
    expect(await inRoom('eve reacts 2️⃣ > hbr: rota')).toEqual([
      'hbr → eve: Already full, thank you: Mon 5 Jan 15:00–18:00. Somebody is still wanted Mon 5 Jan 14:00–15:00: `!in HBR 1`.',
    ]);
    expect(await inRoom('eve unreacts 2️⃣ > hbr: rota')).toEqual([]);
  });

  it('the full part of a slot, and says which part was taken', async () => {
    const { inRoom } = await harbour();
    await inRoom(...['ana', 'ben', 'cal', 'dee'].map((who) => `${who} > hbr: !in 15-16`));
    expect(await inRoom('eve reacts 2️⃣ > hbr: Cover')).toEqual([
      expect.stringContaining(
        'Thank you! You are in at Harbour Road (HBR): Mon 5 Jan 16:00–18:00.\nAlready full, thank you: Mon 5 Jan 15:00–16:00.',
      ),
    ]);
  });

  it('a slot that is over, as that post said it', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('at 2026-01-05T15:10', 'ana reacts 1️⃣ > hbr: rota')).toContain(
      'hbr → ana: Already over: Mon 5 Jan 12:00–15:00.',
    );
  });

  it('hours at two stations at once', async () => {
    const { inRoom, play } = await harbour(['bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00']);
    await play('ana reacts 2️⃣ > ngt: rota');
    expect(await inRoom('ana reacts 2️⃣ > hbr: rota')).toEqual([
      'hbr → ana: Already down at Northgate (NGT) for Mon 5 Jan 15:00–18:00. To change over, first send `!cancel NGT Mon 5 Jan 15:00–18:00`.',
    ]);
  });

  it('a number the post does not have', async () => {
    const { inRoom } = await harbour();
    await inRoom('at 2026-01-06T13:00', 'ana > hbr: !rota');
    expect(await inRoom('ana reacts 5️⃣ > hbr: Rota')).toEqual([
      'hbr → ana: There is no slot with that number here any more, or not yet. Send `!rota` for a new one.',
    ]);
  });

  it('anything once the station is quiet', async () => {
    const { inRoom, rota, play } = await harbour();
    await play('bo > backoffice: !released HBR1 HBR2');
    expect(await inRoom('ana reacts 4️⃣ > hbr: rota')).toEqual([
      'hbr → ana: Nobody is known to be held at Harbour Road (HBR), so there is nothing to sign up for. Thank you for offering!',
    ]);
    await play('+10s', 'ana > hbr: !rota');
    expect(rota().size).toBe(0);
  });
});

describe('the same person', () => {
  it('twice on one post is once', async () => {
    const { inRoom } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota');
    expect(await inRoom('ana reacts 2️⃣ > hbr: rota')).toEqual([]);
  });

  it('on an old post and a new one keeps the hours until the last tap goes', async () => {
    const { inRoom, toldTo, play } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota');
    await play('bo > backoffice: !released HBR1', 'ben > hbr: !rota');
    expect(await inRoom('ana reacts 2️⃣ > hbr: rota')).toEqual(ticked('ana'));
    expect(await inRoom('ana unreacts 2️⃣ > hbr: 2 thought')).toEqual([]);
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([
      'direct:ana: Your hours:\nMon 5 Jan 15:00–18:00 Harbour Road (HBR)',
    ]);
    expect(await inRoom('ana unreacts 2️⃣ > hbr: 1 thought')).toEqual(ticked('ana'));
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([expect.stringContaining('not down for any hours')]);
  });
});

describe('typed words win over a reaction that still stands', () => {
  it('hours typed in are not given back by taking an old reaction off', async () => {
    const { inRoom, toldTo } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota', 'ana > hbr: !cancel 2', 'ana > hbr: !in 2');
    expect(await inRoom('ana unreacts 2️⃣ > hbr: Cover planned')).toEqual([]);
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([expect.stringContaining('Mon 5 Jan 15:00–18:00')]);
  });

  it('hours typed away stay away', async () => {
    const { inRoom, toldTo } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota', 'ana > hbr: !cancel all');
    expect(await inRoom('ana unreacts 2️⃣ > hbr: Cover planned')).toEqual([]);
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([expect.stringContaining('not down for any hours')]);
  });

  it('hours undone are gone; taking the reaction off then says nothing', async () => {
    const { inRoom } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota', 'ana > hbr: !undo');
    expect(await inRoom('ana unreacts 2️⃣ > hbr: rota')).toEqual([]);
  });

  it('and so do hours a coordinator took off and put on again', async () => {
    const { inRoom, toldTo, play } = await harbour();
    await inRoom('ana reacts 2️⃣ > hbr: rota');
    await play('pip > coordinators: !remove @ana HBR 2', 'pip > coordinators: !add @ana HBR 2');
    expect(await inRoom('ana unreacts 2️⃣ > hbr: rota')).toEqual([]);
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([expect.stringContaining('Mon 5 Jan 15:00–18:00')]);
  });
});

it('means what an old post said, long after its numbers went round', async () => {
  const { inRoom, play, toldTo } = await harbour();
  await play('ana > direct: rota hbr', 'at 2026-01-05T15:30');
  await play('bo > backoffice: !arrest HBR at 14:00 arrived 15:00', 'at 2026-01-06T14:00', 'ben > hbr: !rota');
  await play('ana reacts 9️⃣ > direct: rota');
  expect(await toldTo('ana', 'ana > direct: mine')).toEqual([
    'direct:ana: Your hours:\nTue 6 Jan 14:00–15:00 Harbour Road (HBR)',
  ]);
  expect(await inRoom('ben reacts 1️⃣ > hbr: rota')).toEqual(ticked('ben'));
  expect(await toldTo('ben', 'ben > direct: mine')).toEqual([expect.stringContaining('Tue 6 Jan 15:00–18:00')]);
});

it('counts in direct chats and in the coordinators’ room', async () => {
  const { play, rota } = await harbour();
  await play('ana > direct: rota hbr', 'pip > coordinators: !rota hbr');
  expect(await play('ana reacts 2️⃣ > direct: rota')).toContain('direct:ana (reaction): ✅');
  expect(await play('pip reacts 3️⃣ > coordinators: Rota')).toContain('coordinators → pip (reaction): ✅');
  await play('+10s');
  expect([rota().get('2'), rota().get('3')]).toEqual([
    'Mon 5 Jan 15:00–18:00: ana; 1 more wanted',
    'Mon 5 Jan 18:00–21:00: pip; 1 more wanted',
  ]);
});

it('counts from somebody the bot has never met', async () => {
  const { inRoom, rota } = await harbour();
  expect(await inRoom('stranger reacts 2️⃣ > hbr: rota')).toEqual(ticked('stranger'));
  await inRoom('+10s');
  expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: stranger; 1 more wanted');
});

it('is answered on the network it was made on while the other is down', async () => {
  const { play, outputs } = await harbour();
  await play('network signal down', 'ana > hbr: !rota', 'ana reacts 2️⃣ > hbr: rota', '+10s');
  expect(
    outputs.slice(-3).map(({ network, kind, text, emoji }) => [network, kind, emoji ?? text?.slice(0, 4)]),
  ).toEqual(
    expect.arrayContaining([
      ['whatsapp', 'reaction', '✅'],
      ['whatsapp', 'edit', 'Rota'],
    ]),
  );
});

it.each(['👍', '❤️', '0️⃣', '🔟'])('%s on a rota is just that', async (emoji) => {
  const { inRoom } = await harbour();
  expect(await inRoom(`ana reacts ${emoji} > hbr: rota`, '+10s')).toEqual([]);
});
