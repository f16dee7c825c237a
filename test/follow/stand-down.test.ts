import { describe, expect, it } from 'vitest';
import { harbour } from '../harbour.ts';
import { transcript } from '../transcript.ts';

const off = (hours: string) =>
  `Harbour Road (HBR): nobody is known to be inside now, so your hours ${hours} are off the rota. No need to wait there. Thank you! If somebody still comes out: \`!released HBR\`, or tell a coordinator.`;
const over = (hours = '') =>
  `Harbour Road (HBR): nobody is known to be inside now, so cover is over. ${hours === '' ? 'Thank you, everybody!' : `These hours are off the rota: ${hours}. If they were yours, no need to wait. Thank you!`} If somebody still comes out: \`!released HBR\`, or tell a coordinator.`;
const again = (hours: string) =>
  `Harbour Road (HBR): help is needed there again, and your hours ${hours} are still off the rota. If you can come after all: \`!in HBR ${hours}\`.`;
const bothOut = 'bo > backoffice: !released HBR1 HBR2';

describe('a station falls quiet', () => {
  it('everybody down there is told once, privately, all their hours in one', async () => {
    const { play } = await harbour();
    await play('ana > hbr: !in 4', 'ana > hbr: !in 6', 'ben > hbr: !in 4');
    const heard = await play(bothOut, '+3h');
    expect(heard.filter((line) => /^direct:(ana|ben)|^hbr:/.test(line))).toEqual([
      `direct:ana: ${off('Mon 5 Jan 21:00–00:00 and Tue 6 Jan 03:00–06:00')}`,
      `direct:ben: ${off('Mon 5 Jan 21:00–00:00')}`,
      `hbr: ${over()}`,
    ]);
  });

  it('also who is waiting there now: for them it ends at once, and what they have served stays', async () => {
    const { play, toldTo } = await harbour();
    await play('ana > hbr: !in 2', 'at 2026-01-05T16:40');
    expect(await toldTo('ana', bothOut)).toEqual([`direct:ana: ${off('Mon 5 Jan 16:40–18:00')}`]);
    expect(await toldTo('ana', 'ana > direct: cancel HBR Mon 5 Jan 15:00–18:00')).toEqual([
      'direct:ana: Mon 5 Jan 15:00–16:40 is over and stays as it was.',
    ]);
  });

  it('hours that are over are not spoken of', async () => {
    const { play, toldTo } = await harbour();
    await play('ana > hbr: !in 2', 'at 2026-01-05T18:00');
    expect(await toldTo('ana', bothOut)).toEqual([]);
  });

  it('they are offered hours where help is needed instead, also where those inside have just been taken', async () => {
    const { play, toldTo } = await harbour();
    await play('ana > hbr: !in 4');
    expect(await toldTo('ana', 'bo > backoffice: !move HBR1-2 ABB')).toEqual([
      `direct:ana: ${off('Mon 5 Jan 21:00–00:00')}\nAbbey Lane (ABB) has nobody Mon 5 Jan 21:00–00:00, 16 km on. Take it? 👍 on this, or \`!yes\`.`,
    ]);
  });

  it('or hear where help is needed at other times', async () => {
    const { play, toldTo } = await harbour(['bo > backoffice: !arrest NGT at 12:00', 'ana > ngt: !in 15:00-18:00']);
    await play('pip > coordinators: !wanted 1 NGT', 'ben > hbr: !in 2');
    expect(await toldTo('ben', bothOut)).toEqual([
      `direct:ben: ${off('Mon 5 Jan 15:00–18:00')} Help is needed at Northgate (NGT) Mon 5 Jan 18:00–Tue 6 Jan 18:00: \`!rota NGT\`.`,
    ]);
  });

  it('who cannot be written to is told in the room, without a name', async () => {
    const { play, inRoom } = await harbour();
    await play('zoe > hbr: !in 4', 'yan > hbr: !in 5', 'ana > hbr: !in 6');
    expect(await inRoom(bothOut)).toEqual([`hbr: ${over('Mon 5 Jan 21:00–03:00')}`]);
  });

  it('or, where they took their hours in another room, there too', async () => {
    const { play } = await harbour();
    await play('zoe > callout: !in HBR 4', 'yan > ngt: !in HBR 5', 'ana > callout: !in HBR 6');
    await play('pip > coordinators: !remove "zoe" HBR 9pm-10pm');
    const inRooms = (lines: readonly string[]) => lines.filter((line) => /^(hbr|callout|ngt):/.test(line));
    expect(inRooms(await play(bothOut))).toEqual([
      `hbr: ${over('Mon 5 Jan 22:00–03:00')}`,
      `callout: ${over('Mon 5 Jan 22:00–00:00')}`,
      `ngt: ${over('Tue 6 Jan 00:00–03:00')}`,
    ]);
    expect(inRooms(await play('bo > backoffice: !undo'))).toEqual([
      expect.stringMatching(/^hbr: .*help is needed again Mon 5 Jan 22:00–03:00\./),
      expect.stringMatching(/^callout: .*help is needed again Mon 5 Jan 22:00–00:00\./),
      expect.stringMatching(/^ngt: .*help is needed again Tue 6 Jan 00:00–03:00\./),
    ]);
  });

  it('who only phones is told by a coordinator', async () => {
    const { play, toldTo } = await harbour();
    await play('pip > coordinators: !add "Joan (phone)" HBR 4', 'pip > coordinators: !add "Al" HBR 5');
    expect((await toldTo('pip', bothOut))[0]).toBe(
      'direct:pip: Harbour Road (HBR): nobody is known to be inside now, so all hours are off the rota. Please tell those I can’t write to: Joan (phone), down for Mon 5 Jan 21:00–00:00; Al, down for Tue 6 Jan 00:00–03:00.',
    );
  });

  it('and by a coordinator, whose rooms are not linked any more: they may never have been in another', async () => {
    const { play } = await harbour();
    await play('zoe > callout: !in HBR 4', 'yan > ngt: !in HBR 5', 'yan > hbr: !in 6', 'bo > callout: !unlink');
    await play('pip > ngt: !unlink');
    const told = (lines: readonly string[]) => lines.filter((line) => /^direct:pip:.*can’t write|^hbr:/.test(line));
    expect(told(await play(bothOut))).toEqual([
      `hbr: ${over('Tue 6 Jan 00:00–06:00')}`,
      expect.stringMatching(/^direct:pip: .*write to: zoe, down for Mon 5 Jan 21:00–00:00\./),
    ]);
    expect(told(await play('bo > backoffice: !undo'))).toEqual([
      expect.stringMatching(/^hbr: .*help is needed again Tue 6 Jan 00:00–06:00\./),
      expect.stringMatching(/^direct:pip: .*come after all: zoe, down for Mon 5 Jan 21:00–00:00\./),
    ]);
  });

  it('nobody is told while anybody may be inside', async () => {
    const { play, toldTo } = await harbour();
    await play('ana > hbr: !in 4');
    expect(await toldTo('ana', 'bo > backoffice: !released HBR1', 'bo > backoffice: !released HBR 1', '+1h')).toEqual(
      [],
    );
  });

  it('never because nothing was heard: the coordinator is asked, and hours that nobody took are told before', async () => {
    const { play } = await transcript();
    await play('ana > hbr: !inside 2', 'ana > hbr: !in 6pm-9pm', 'pip > direct: !wanted 1 HBR', '+3h');
    const heard = await play('at 2026-01-05T18:10');
    expect(heard.filter((line) => line.startsWith('direct:ana'))).toEqual([]);
    expect(heard).toContainEqual(expect.stringMatching(/^direct:pip: .*no news of people we have no ref for/s));
    expect((await play('pip > coordinators: !gaps'))[0]).toContain('nobody is down for Mon 5 Jan 21:00–00:00');
    await play('pip > coordinators: !inside 0 HBR', 'pip > coordinators: !inside 0 HBR');
    expect(await play('pip > coordinators: !standdown HBR')).toContainEqual(
      `direct:ana: ${off('Mon 5 Jan 18:10–21:00')}`,
    );
  });
});

describe('what was taken back within one instant', () => {
  it.each([
    [
      ['vic > backoffice: !arrest HBR at 11:30', 'pip > coordinators: !released HBR1'],
      ['vic > backoffice: !arrest HBR at 12:00', 'pip > coordinators: !released HBR2'],
      'HBR2',
    ],
    [
      ['bo > backoffice: !arrest HBR', 'bo > backoffice: !arrest'],
      ['pip > direct: !move HBR1 UNK', 'pip > coordinators: !arrived UNK1 HBR', 'pip > coordinators: !released UNK1'],
      'UNK1',
    ],
  ])('%j, then %j: %s is held again', async (first, then, ref) => {
    const { play } = await transcript();
    await play(...first, ...then, 'pip > coordinators: !undo');
    expect((await play('pip > coordinators: !list HBR'))[0]).toContain(`\n${ref}\n`);
    expect((await play('pip > coordinators: !gaps'))[0]).toContain('nobody is down for');
  });
});

describe('and wakes again', () => {
  it('nobody who was told to stay at home counts as cover', async () => {
    const { play, rota } = await harbour();
    await play('ana > hbr: !in 4', 'ben > hbr: !in 4', bothOut);
    await play('bo > backoffice: !arrest 2 HBR at 11:00 arrived 12:00');
    expect(rota().get('4')).toBe('Mon 5 Jan 21:00–00:00: nobody yet, 2 wanted');
    expect((await play('pip > coordinators: !gaps'))[0]).toContain(
      'nobody is down for Mon 5 Jan 14:00–Tue 6 Jan 15:00',
    );
  });

  it('they are asked once more, and the words they are given put them down again', async () => {
    const { play, toldTo } = await harbour();
    await play('ana > hbr: !in 4', bothOut, '+10m');
    expect(await toldTo('ana', 'bo > backoffice: !undo')).toEqual([`direct:ana: ${again('Mon 5 Jan 21:00–00:00')}`]);
    expect(await toldTo('ana', 'ana > direct: in HBR Mon 5 Jan 21:00–00:00', '+10m')).toEqual([
      'direct:ana: Thank you! You are in at Harbour Road (HBR): Mon 5 Jan 21:00–00:00.',
    ]);
    expect((await play('pip > coordinators: !rota HBR'))[0]).toContain('21:00–00:00\nana; 1 more wanted');
    expect(await toldTo('ana', 'bo > backoffice: !arrest HBR', '+1h')).toEqual([]);
  });

  it('whoever takes the release back is told that they are asked', async () => {
    const { play } = await harbour();
    await play('ana > hbr: !in 4', bothOut);
    expect(await play('bo > backoffice: !undo')).toContain(
      'backoffice → bo: Taken back: the release of HBR1 and HBR2, Mon 5 Jan 12:00. Whoever was down there before is asked to sign up again.',
    );
  });

  it('only for what is left of their hours, and where somebody may walk out', async () => {
    const { play, toldTo } = await harbour();
    await play('ana > hbr: !in 12:30pm-5pm', 'at 2026-01-05T12:40', bothOut, '+5m');
    expect(await toldTo('ana', 'bo > backoffice: !undo')).toEqual([`direct:ana: ${again('Mon 5 Jan 14:00–17:00')}`]);
  });

  it('not for hours they are elsewhere by now, nor such as are over', async () => {
    const { play, toldTo } = await harbour(['bo > backoffice: !arrest 2 NGT at 11:00 arrived 12:00']);
    await play('ana > hbr: !in 4', 'ben > hbr: !in 3pm-6pm', bothOut, 'ana > ngt: !in 4', 'at 2026-01-05T18:00');
    expect(await toldTo('ana', 'bo > backoffice: !undo', '+1h')).toEqual([]);
    expect(await toldTo('ben', '+1h')).toEqual([]);
  });

  it('in the room where I cannot write to them, and by a coordinator who only phones', async () => {
    const { play, inRoom } = await harbour();
    await play('zoe > hbr: !in 4', 'pip > coordinators: !add "Joan (phone)" HBR 5', bothOut);
    const heard = await play('bo > backoffice: !undo');
    expect(heard).toContain(
      'hbr: Harbour Road (HBR): help is needed again Mon 5 Jan 21:00–00:00. If these hours were yours, please take them again: `!in HBR Mon 5 Jan 21:00–00:00`.',
    );
    expect(heard).toContain(
      'direct:pip: Harbour Road (HBR): help is needed there again. Please ask those I can’t write to whether they can come after all: Joan (phone), down for Tue 6 Jan 00:00–03:00. They are on the rota again only with `!add "Joan (phone)" HBR Tue 6 Jan 00:00–03:00`.',
    );
    expect(await inRoom('zoe > hbr: !in HBR Mon 5 Jan 21:00–00:00')).toEqual([
      'hbr → zoe: Thank you! You are in at Harbour Road (HBR): Mon 5 Jan 21:00–00:00.',
    ]);
  });

  it('when it falls quiet a second time, those who came back are told again', async () => {
    const { play, toldTo } = await harbour();
    await play('ana > hbr: !in 4', 'ben > hbr: !in 5', bothOut, 'bo > backoffice: !undo', 'ana > hbr: !in 9pm-12am');
    expect(await toldTo('ana', bothOut)).toEqual([`direct:ana: ${off('Mon 5 Jan 21:00–00:00')}`]);
    expect(await toldTo('ben', bothOut, '+1h')).toEqual([]);
  });
});

describe('undo, at a station that fell quiet since', () => {
  const nothing = 'hbr → ana: There is nothing of yours from the last 12 hours here that I can take back.';

  it('has no hours to take back, as they are gone', async () => {
    const { play } = await harbour();
    await play('ana > hbr: !in 4', bothOut);
    expect((await play('ana > hbr: !undo')).filter((line) => line.startsWith('hbr → ana'))).toEqual([nothing]);
  });

  it('goes on to what was before', async () => {
    const { play, inRoom } = await harbour();
    await play('ana > hbr: !released 1', 'ana > hbr: !in 4', bothOut);
    expect((await inRoom('ana > hbr: !undo'))[0]).toContain('Taken back: 1 person out at Mon 5 Jan 12:00.');
  });

  it('puts nobody down where nobody is inside', async () => {
    const { play, inRoom, toldTo } = await harbour();
    await play('ana > hbr: !in 4', 'ana > hbr: !cancel 4', bothOut);
    expect(await inRoom('ana > hbr: !undo')).toEqual([
      'hbr → ana: Nobody is known to be held at Harbour Road (HBR), so there is nothing to sign up for. Thank you for offering!',
    ]);
    expect((await toldTo('ana', 'ana > direct: mine'))[0]).toContain('not down for any hours');
  });
});
