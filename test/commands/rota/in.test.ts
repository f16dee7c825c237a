import { describe, expect, it } from 'vitest';
import { harbour } from '../../harbour.ts';
import { transcript } from '../../transcript.ts';

const inHbr = (who: string, text: string) => `hbr → ${who}: ${text}`;
const thanks = (hours: string) => `Thank you! You are in at Harbour Road (HBR): ${hours}.`;

it.each([
  ['!in 2', 'Mon 5 Jan 15:00–18:00'],
  ['!join 2', 'Mon 5 Jan 15:00–18:00'],
  ['/in 2.', 'Mon 5 Jan 15:00–18:00'],
  ['！IN ２', 'Mon 5 Jan 15:00–18:00'],
  ['!in 2 3', 'Mon 5 Jan 15:00–21:00'],
  ['!in 2, 4', 'Mon 5 Jan 15:00–18:00 and Mon 5 Jan 21:00–00:00'],
  ['!in 2️⃣', 'Mon 5 Jan 15:00–18:00'],
  ['!in 8pm–11pm', 'Mon 5 Jan 20:00–23:00'],
  ['!in tonight 20-23', 'Mon 5 Jan 20:00–23:00'],
  ['!in tomorrow 6-9am', 'Tue 6 Jan 06:00–09:00'],
  ['!in 9 please', 'Tue 6 Jan 12:00–15:00'],
  ['!in slots 2 and 3', 'Mon 5 Jan 15:00–21:00'],
  ['!in HBR 2', 'Mon 5 Jan 15:00–18:00'],
  ['!in harbor road 2', 'Mon 5 Jan 15:00–18:00'],
  ['!in 2 the docks', 'Mon 5 Jan 15:00–18:00'],
  ['!in 15-18 at harbour rd', 'Mon 5 Jan 15:00–18:00'],
])('%s takes %s', async (typed, hours) => {
  const { inRoom } = await harbour();
  expect(await inRoom(`ana > hbr: ${typed}`)).toEqual([inHbr('ana', thanks(hours))]);
});

it('takes hours at a station asked for from elsewhere', async () => {
  const { play } = await harbour();
  expect(await play('ana > ngt: !in HBR 2')).toEqual([`ngt → ana: ${thanks('Mon 5 Jan 15:00–18:00')}`]);
  expect(await play('ben > direct: in hbr 2')).toEqual([`direct:ben: ${thanks('Mon 5 Jan 15:00–18:00')}`]);
  expect(await play('cal > direct: in 2')).toEqual([
    'direct:cal: Which station? Say its code or name, such as `!rota HBR`.',
  ]);
});

describe('what is in the way', () => {
  it('asks for hours where none are said, and for a number that is a slot', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('ana > hbr: !in')).toEqual([
      inHbr('ana', 'Something is missing there, so I did nothing. Try: `!in 8pm-11pm`'),
    ]);
    expect(await inRoom('ana > hbr: !in 12')).toEqual([
      inHbr(
        'ana',
        'There is no slot 12: they are numbered 1 to 9. For hours say `!in HBR 20-23` or `!in HBR 8pm-11pm`.',
      ),
    ]);
  });

  it('cuts off what is over, and says so where all of it is', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('at 2026-01-05T16:10', 'ana > hbr: !in 2')).toContain(
      inHbr('ana', thanks('Mon 5 Jan 16:10–18:00')),
    );
    expect(await inRoom('ben > hbr: !in Mon 5 Jan 12:00–15:00')).toEqual([
      expect.stringContaining('Those hours are over.'),
    ]);
  });

  it('takes hours in which nobody is expected, and says so', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('ana > hbr: !in 1')).toEqual([
      inHbr(
        'ana',
        `${thanks('Mon 5 Jan 12:00–15:00')}\nAs far as we know nobody will come out Mon 5 Jan 12:00–14:00: please look here again before you set out for that part.`,
      ),
    ]);
    expect(await inRoom('ben > hbr: !in tomorrow 6-9pm')).toEqual([
      inHbr(
        'ben',
        `${thanks('Tue 6 Jan 18:00–21:00')}\nAs far as we know nobody will come out then, so please look here again before you set out.`,
      ),
    ]);
  });

  it('is full with two more than wanted, and says where somebody is wanted still', async () => {
    const { inRoom } = await harbour();
    await inRoom('ana > hbr: !in 2', 'ben > hbr: !in 2', 'cal > hbr: !in 2');
    expect(await inRoom('dee > hbr: !in 2')).toEqual([inHbr('dee', thanks('Mon 5 Jan 15:00–18:00'))]);
    expect(await inRoom('eve > hbr: !in 2')).toEqual([
      inHbr(
        'eve',
        'Already full, thank you: Mon 5 Jan 15:00–18:00. Somebody is still wanted Mon 5 Jan 14:00–15:00: `!in HBR 1`.',
      ),
    ]);
    expect(await inRoom('eve > hbr: !in HBR 1')).toEqual([expect.stringContaining(thanks('Mon 5 Jan 12:00–15:00'))]);
  });

  it('takes the rest of hours that are full for part of their time', async () => {
    const { inRoom } = await harbour();
    await inRoom(...['ana', 'ben', 'cal', 'dee'].map((who) => `${who} > hbr: !in 16-17`));
    expect(await inRoom('eve > hbr: !in 2')).toEqual([
      inHbr(
        'eve',
        `${thanks('Mon 5 Jan 15:00–16:00 and Mon 5 Jan 17:00–18:00')}\nAlready full, thank you: Mon 5 Jan 16:00–17:00. Somebody is still wanted Mon 5 Jan 14:00–15:00: \`!in HBR 1\`.`,
      ),
    ]);
  });

  it('says what somebody has already, and takes what is new', async () => {
    const { inRoom, toldTo } = await harbour();
    await inRoom('ana > hbr: !in 3');
    expect(await inRoom('ana > hbr: !in 3')).toEqual([
      inHbr('ana', 'Already down at Harbour Road (HBR) for Mon 5 Jan 18:00–21:00.'),
    ]);
    expect(await inRoom('ana > hbr: !in 7pm-10pm')).toEqual([
      inHbr('ana', `${thanks('Mon 5 Jan 21:00–22:00')}\nAlready down at Harbour Road (HBR) for Mon 5 Jan 19:00–21:00.`),
    ]);
    expect(await toldTo('ana', 'ana > direct: mine')).toEqual([
      'direct:ana: Your hours:\nMon 5 Jan 18:00–22:00 Harbour Road (HBR)',
    ]);
  });

  it.each(['!in now till 2', '!in until 2', '!in now till 2am'])(
    'asks what is meant by %s, said at two',
    async (typed) => {
      const { play, inRoom, toldTo } = await harbour();
      await play('at 2026-01-06T02:00');
      expect(await inRoom(`ana > hbr: ${typed}`)).toEqual([
        inHbr('ana', 'Until when? Say both ends, such as `8pm-11pm` or `tomorrow 6-9am`.'),
      ]);
      expect((await toldTo('ana', 'ana > direct: mine'))[0]).toContain('not down for any hours');
    },
  );

  it('lets nobody be at two stations at once, and the way out works as it is written', async () => {
    const { play } = await harbour(['bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00']);
    const inNgt = async (...lines: string[]) => (await play(...lines)).filter((line) => line.startsWith('ngt'));
    await play('ana > hbr: !in 7pm-10pm');
    expect(await inNgt('ana > ngt: !in 9pm-11pm')).toEqual([
      'ngt → ana: Thank you! You are in at Northgate (NGT): Mon 5 Jan 22:00–23:00.\nAlready down at Harbour Road (HBR) for Mon 5 Jan 21:00–22:00. To change over, first send `!cancel HBR Mon 5 Jan 21:00–22:00`.',
    ]);
    expect(await inNgt('ana > ngt: !cancel HBR Mon 5 Jan 21:00–22:00', 'ana > ngt: !in 9pm-10pm')).toEqual([
      'ngt → ana: Given back at Harbour Road (HBR): Mon 5 Jan 21:00–22:00. Thank you for saying so.',
      'ngt → ana: Thank you! You are in at Northgate (NGT): Mon 5 Jan 21:00–22:00.',
    ]);
  });

  it('takes nobody at a quiet station, and says where help is needed, the soonest first', async () => {
    const { play } = await transcript();
    expect(await play('ana > abb: !in 2')).toEqual([
      'abb → ana: Nobody is known to be held at Abbey Lane (ABB), so there is nothing to sign up for. Thank you for offering!',
    ]);
    await play('bo > backoffice: !arrest NGT at 11:00 arrived 12:00');
    await play('bo > backoffice: !arrest HBR at 10:00 arrived 11:00');
    expect(await play('ana > abb: !in 2')).toEqual([
      'abb → ana: Nobody is known to be held at Abbey Lane (ABB), so there is nothing to sign up for. Help is needed at Harbour Road (HBR) Mon 5 Jan 13:00–Tue 6 Jan 14:00 and Northgate (NGT) Mon 5 Jan 14:00–Tue 6 Jan 15:00: `!rota HBR`.',
    ]);
  });
});

it('answers several commands in one message with one reply', async () => {
  const { inRoom } = await harbour();
  expect(await inRoom('ana > hbr: !in 2\\nsee you there!\\n!in 3\\n!cancel 2')).toEqual([
    inHbr(
      'ana',
      [
        thanks('Mon 5 Jan 15:00–18:00'),
        thanks('Mon 5 Jan 18:00–21:00'),
        'Given back at Harbour Road (HBR): Mon 5 Jan 15:00–18:00. Thank you for saying so.',
      ].join('\n\n'),
    ),
  ]);
});

it('is not fired by ordinary speech', async () => {
  const { inRoom } = await harbour();
  expect(
    await inRoom('ana > hbr: in 2 minutes I am off', 'ana > hbr: count me in 2-3', 'ana > hbr: is ben in?'),
  ).toEqual([]);
});
