import { describe, expect, it } from 'vitest';
import { harbour } from '../../harbour.ts';

const needed = 'Help is needed at Harbour Road (HBR) Mon 5 Jan 14:00–Tue 6 Jan 15:00: `!rota HBR`.';

/** What somebody who could come is told. */
const offered = (where: string, hours: string) =>
  `Thank you, that helps! Coordinators alone can see that you could come${where}: ${hours}. Nothing is booked: if you are needed, I tell you here. ${needed} If your plans change: \`!cancel ${hours}\`.`;
const evening = 'Mon 5 Jan 20:00–23:00';
const harbourRoad = ' to Harbour Road (HBR) or near it';

describe('can', () => {
  it.each([
    ['can 8pm-11pm', '', evening],
    ['can tonight 20-23 HBR', harbourRoad, evening],
    ['can harbour road 20-23', harbourRoad, evening],
    ['can HBR 4', harbourRoad, 'Mon 5 Jan 21:00–00:00'],
    ['can come 8pm-11pm near marlshire', ' in the area Marlshire', evening],
    ['Can do 8pm-11pm anywhere', '', evening],
  ])('%s', async (typed, where, hours) => {
    const { toldTo, outputs } = await harbour();
    expect(await toldTo('ana', `ana > direct: ${typed}`)).toEqual([`direct:ana: ${offered(where, hours)}`]);
    expect(outputs.filter(({ room, text }) => room === 'hbr' && text?.includes('ana'))).toEqual([]);
  });

  it('is answered privately, and to whoever can’t be told so without their hours', async () => {
    const { play } = await harbour();
    expect((await play('ana > hbr: !can 4')).filter((line) => !line.startsWith('direct:pip'))).toEqual([
      'hbr → ana: I have answered you in our direct chat.',
      `direct:ana: ${offered(harbourRoad, 'Mon 5 Jan 21:00–00:00')}`,
    ]);
    expect(await play('zoe > hbr: !can 8pm-11pm')).toEqual([
      'hbr → zoe: Thank you, noted for the coordinators. Nothing is booked by it.',
    ]);
    expect(await play('zoe > hbr: !cancel 8pm-11pm')).toEqual(['hbr → zoe: Noted, thank you.']);
  });

  it.each([
    ['hbr: !can not 8pm-11pm', 'hbr → ana: To give hours back: `!cancel 8pm-11pm`, or `!cancel all`.'],
    ["hbr: !can't 8pm-11pm", 'hbr → ana: I have answered you in our direct chat.'],
    ['hbr: !can', 'hbr → ana: Something is missing there, so I did nothing. Try: `!can 8pm-11pm`'],
    ['direct: can 4', 'direct:ana: Which station? Say its code or name, such as `!rota HBR`.'],
    ['hbr: !can 8pm-11pm Nowhere', "hbr → ana: I couldn't read all of that, so I did nothing. Try: `!can 8pm-11pm`"],
    ['direct: can we meet 8-9?', 'direct:ana: Hello, this is Porchlight.'],
  ])('%s', async (typed, answer) => {
    const { play } = await harbour();
    expect((await play(`ana > ${typed}`))[0]).toContain(answer);
  });

  it('is shown to whoever said it, ends by cancel, and comes back by undo', async () => {
    const { toldTo } = await harbour();
    await toldTo('ana', 'ana > direct: can 8pm-11pm');
    const mine =
      'direct:ana: You are not down for any hours. `rota` with a station shows where help is needed.\nYou could come Mon 5 Jan 20:00–23:00: only coordinators see that, and nothing is booked.';
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([mine]);
    expect(await toldTo('ana', 'ana > direct: cancel')).toEqual([
      'direct:ana: You are not down for any hours. You said that you could come Mon 5 Jan 20:00–23:00. To take that back: `!cancel all`.',
    ]);
    expect(await toldTo('ana', 'ana > direct: cancel 8pm-9pm', 'ana > direct: mine')).toEqual([
      'direct:ana: You are not asked any more for Mon 5 Jan 20:00–21:00. Thank you for saying so.',
      mine.replace('20:00', '21:00'),
    ]);
    expect((await toldTo('ana', 'ana > direct: undo', 'ana > direct: mine'))[1]).toBe(mine);
    await toldTo('ana', 'ana > direct: cancel all');
    expect((await toldTo('ana', 'ana > direct: mine'))[0]).not.toContain('You could come');
  });

  it('is used up by the hours booked, and who offered hears of it', async () => {
    const { toldTo } = await harbour();
    await toldTo('ben', 'ben > direct: can 8pm-11pm');
    expect(await toldTo('ben', 'pip > coordinators: !add "ben" HBR 9pm-11pm', 'ben > direct: mine')).toEqual([
      'direct:ben: You said that you could come, and you are needed: a coordinator has put you down at Harbour Road (HBR) for Mon 5 Jan 21:00–23:00. Thank you! If you can’t after all, please say so at once: `!cancel HBR Mon 5 Jan 21:00–23:00`.',
      'direct:ben: Your hours:\nMon 5 Jan 21:00–23:00 Harbour Road (HBR)\nYou could come Mon 5 Jan 20:00–21:00: only coordinators see that, and nothing is booked.',
    ]);
    expect(await toldTo('ben', 'ben > direct: can 9pm-11pm')).toEqual([
      'direct:ben: You are down for Mon 5 Jan 21:00–23:00 already: `!mine` shows where. Thank you!',
    ]);
    expect((await toldTo('ben', 'pip > coordinators: !undo', 'ben > direct: mine'))[0]).toContain(
      'You could come Mon 5 Jan 20:00–23:00',
    );
  });
});
