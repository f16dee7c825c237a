import { describe, expect, it } from 'vitest';
import { desk } from '../commands/custody/desk.ts';

const told = 'I have answered you in our direct chat.';
const delete_ =
  'I did nothing with what you just wrote in the group: anybody can read along there, so nothing about people inside belongs in it. Please delete your message.';
const vetted = `${delete_} Send it to me here, or in the coordinators’ room.`;
const unvetted = `${delete_} Please tell a coordinator or the back office instead.`;

/** What may be said there, where the command is about how many. */
const numbersOnly = (said: string): string => {
  const example = /rel|freed/.test(said) ? '!released 2' : said.includes('arrived') ? '!arrived 3' : null;
  return example ? ` In the group, just how many: \`${example}\`.` : '';
};

describe('facts about people, in a room that anybody reads', () => {
  it.each([
    '!arrest Jo Bloggs at 10:00',
    '!arrest 2',
    '!arrived HBR1',
    '!booked HBR1',
    '!move HBR1 NGT',
    '!nothere HBR1',
    '!match HBR1',
    '!same HBR1 HBR2',
    '!find Jo Bloggs',
    '!aa HBR1 needed',
    '!flag HBR1 minor',
    '!note HBR1 no coat',
    '!name HBR1 Jo Bloggs',
    '!released HBR1',
    '!released #1',
    '!released HBR1-500',
    '!freed HBR1 20:00',
  ])('%s: nothing is done, nothing is repeated, and it is asked privately', async (said) => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00');
    for (const room of ['hbr', 'callout'])
      expect(await ask(`pip > ${room}: ${said}`)).toEqual([`${room}: ${told}`, `direct:pip: ${vetted}`]);
    expect(await ask(`ana > hbr: ${said}`)).toEqual([`hbr: ${told}`, `direct:ana: ${unvetted}${numbersOnly(said)}`]);
    expect((await ask('vic > backoffice: !list HBR'))[0]).toBe(
      'backoffice: Held at Harbour Road (HBR), 1 person in the book:\nHBR1\narrested Mon 5 Jan 09:00\ncover until Tue 6 Jan 15:00 (estimate); ask after Tue 6 Jan 09:00 (estimate)',
    );
  });

  it.each(['!arest Jo Bloggs', '!Arrets 2 at 10:00', '!boked HBR1', '!notere HBR1', '/arrestt Jo', '!mach HBR1'])(
    '%s: a slip in the command’s name changes nothing',
    async (said) => {
      const { ask, play, outputs } = await desk();
      await play('vic > backoffice: !arrest HBR at 09:00');
      for (const room of ['hbr', 'callout']) {
        expect(await ask(`pip > ${room}: ${said}`)).toEqual([`${room}: ${told}`, `direct:pip: ${vetted}`]);
        expect(await ask(`ana > ${room}: ${said}`)).toEqual([`${room}: ${told}`, `direct:ana: ${unvetted}`]);
      }
      expect(outputs.map(({ text }) => text ?? '').join()).not.toContain('Jo');
      await play('network signal down');
      expect(await play(`ana > hbr: ${said}`)).toContain('hbr → ana (delete): ');
    },
  );

  it.each(['!released Sam Brown', '!inside sam bloggs', '!arrived 2 Sam Brown', '!freed (Sam) at 8pm'])(
    '%s: a word that may be a name stands there as one',
    async (said) => {
      const { ask, outputs } = await desk();
      const [here, privately] = await ask(`ana > hbr: ${said}`);
      expect([here, privately?.startsWith(`direct:ana: ${unvetted}`)]).toEqual([`hbr: ${told}`, true]);
      expect(outputs.map(({ text }) => text ?? '').join()).not.toMatch(/sam/i);
      expect((await ask(`pip > coordinators: ${said}`))[0]).toMatch(/^coordinators: (?:I couldn't read|Which station)/);
    },
  );

  it.each([
    ...['!released lots of people', '!inside 2 or more', '!released all of them', '!released 2 both fine'],
    ...['!inside at least 3', '!inside 3 at norhtgate', '!released 1 woman, taxi home', '!released another'],
  ])('%s: no name', async (said) => {
    const { ask } = await desk();
    expect((await ask(`ana > hbr: ${said}`))[0]).toMatch(/^hbr: .*!(?:released|inside)/);
  });

  it.each([
    ['ana', '!arest', []],
    ['pip', '!arest', ['hbr: Did you mean `arrest`? `help arrest` shows how.']],
    ['ana', '!more tea, Jo?', []],
    ['ana', '!rotta', ['hbr: Did you mean `rota`? `help rota` shows how.']],
  ])('%s: %s gives nothing away', async (who, said, answers) => {
    const { ask } = await desk();
    expect(await ask(`${who} > hbr: ${said}`)).toEqual(answers);
  });

  it('in rooms of level 1 a slip gets a suggestion, and is repeated nowhere', async () => {
    const { ask } = await desk();
    expect(await ask('vic > backoffice: !arest Jo Bloggs')).toEqual([
      'backoffice: Did you mean `arrest`? `help arrest` shows how.',
    ]);
  });

  it('a code is taken away likewise', async () => {
    const { ask, play } = await desk();
    expect(await ask('ana > hbr: !coed 7KQ2MPXA')).toEqual([expect.stringContaining('Please delete your message.')]);
    await play('network signal down');
    expect(await play('ana > hbr: !cod 7KQ2MPXA')).toContain('hbr → ana (delete): ');
    expect(await ask('ana > hbr: !cod and chips')).toEqual([expect.stringContaining('Did you mean `code`?')]);
  });

  it('the message is removed where the network lets the bot', async () => {
    const { play } = await desk();
    const before = await play('ana > hbr: !arrest Jo Bloggs');
    expect(before.some((line) => line.includes('(delete)'))).toBe(false);
    await play('network signal down');
    expect(await play('ana > hbr: !arrest Jo Bloggs')).toContain('hbr → ana (delete): ');
  });

  it('a stranger cannot be asked privately: neutral words, with a link', async () => {
    const { ask } = await desk();
    expect(await ask('zoe > hbr: !arrest Jo Bloggs')).toEqual([
      'hbr: I can only answer that privately. Please write to me in a direct chat: https://signal.example/porchlight',
    ]);
  });

  it('the other lines of the message are done', async () => {
    const { ask } = await desk();
    expect(await ask('ana > hbr: !inside 2\\n!arrest Jo Bloggs')).toEqual([
      `hbr: Thank you. 2 inside at Harbour Road (HBR), noted (F1). With what else we know: 0–2 thought inside.\n\n${told}`,
      `direct:ana: ${unvetted}`,
    ]);
  });
});

describe('a supporter', () => {
  it('says how many, not who, also in the direct chat', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00');
    expect(await ask('ana > direct: released HBR1')).toEqual([
      'direct:ana: Refs are for coordinators. Say just how many, such as `!released HBR 2`, and a coordinator will find out who.',
    ]);
    expect(await ask('ana > direct: arrived HBR1')).toEqual([
      'direct:ana: Refs are for coordinators. Say just how many, such as `!arrived HBR 3`, and a coordinator will find out who.',
    ]);
    expect(await ask('ana > direct: arrest HBR')).toEqual([
      'direct:ana: `arrest` is for coordinators. Please ask a coordinator to do it.',
    ]);
    expect((await ask('ana > direct: released HBR'))[0]).toContain('Thank you. 1 person out at Harbour Road (HBR)');
  });

  it.each(['ana', 'tess', 'zoe'])('%s sees no list', async (who) => {
    const { ask } = await desk();
    expect(await ask(`${who} > hbr: !list`)).toEqual([
      'hbr: `list` is for coordinators. Please ask a coordinator to do it.',
    ]);
  });
});

describe('whoever keeps the book', () => {
  it.each(['pip', 'vic', 'bo'])('%s may, in every room of level 1 and up and in the direct chat', async (who) => {
    const { ask } = await desk();
    for (const room of ['coordinators', 'backoffice', 'direct'])
      expect((await ask(`${who} > ${room}: !arrest HBR at 09:00`))[0]).toContain('in the book for Harbour Road (HBR)');
  });

  it('asks in an open room and is answered in the direct chat', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR at 09:00 Jo Bloggs');
    expect(await ask('pip > hbr: !list')).toEqual([
      `hbr: ${told}`,
      'direct:pip: Held at Harbour Road (HBR), 1 person in the book:\nHBR1, Jo Bloggs\narrested Mon 5 Jan 09:00\ncover until Tue 6 Jan 15:00 (estimate); ask after Tue 6 Jan 09:00 (estimate)',
    ]);
  });
});

it('says which words could not be read, but never where anybody reads', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00');
  expect(await ask('vic > backoffice: !move HBR1 Nowhere Lane')).toEqual([
    "backoffice: I couldn't read “Nowhere Lane”, so I did nothing. Try: `!move ABB1 NGT`",
  ]);
  expect(await ask('ana > hbr: !can 8pm-11pm Nowhere')).toEqual([
    "hbr: I couldn't read all of that, so I did nothing. Try: `!can 8pm-11pm`",
  ]);
});
