import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const four = 'vic > backoffice: !arrest 4 HBR at 09:00 arrived 10:00';
const thanks = (who: string, time: string, fact: number, rest: string) =>
  `hbr: Thank you. ${who} out at Harbour Road (HBR) Mon 5 Jan ${time}, noted (F${fact}). ${rest}`;

describe('somebody came out, and nobody has to say who', () => {
  it.each([
    ['!released', '1 person', '12:00', '3'],
    ['!freed', '1 person', '12:00', '3'],
    ['!1 out', '1 person', '12:00', '3'],
    ['!2 out', '2 people', '12:00', '2'],
    ['!released 2', '2 people', '12:00', '2'],
    ['!released two', '2 people', '12:00', '2'],
    ['!released 2 people', '2 people', '12:00', '2'],
    ['!released 11:45', '1 person', '11:45', '3'],
    ['!released 2 11:45', '2 people', '11:45', '2'],
    ['!released 2 10 min ago', '2 people', '11:50', '2'],
    ['!released HBR 2 at 11:45', '2 people', '11:45', '2'],
    ['!released 2 harbour road 11.45', '2 people', '11:45', '2'],
  ])('%s', async (said, who, time, left) => {
    const { ask, play } = await desk();
    await play(four);
    expect(await ask(`ana > hbr: ${said}`)).toEqual([thanks(who, time, 9, `${left} thought inside.`)]);
  });

  it('asks which station where it cannot know, and how many where it cannot be', async () => {
    const { ask } = await desk();
    expect(await ask('ana > direct: released 2')).toEqual([
      'direct:ana: From which station? `!released HBR 2` with its code or name.',
    ]);
    expect(await ask('ana > hbr: !released 100')).toEqual(['hbr: How many? From 1 to 99 at a time.']);
    expect(await ask('ana > hbr: !released 3 Jan 10:00')).toEqual([
      'hbr: That time is more than 36 hours away. Please check it; I did nothing.',
    ]);
  });

  it.each(['12:06', '12:45', '12:30', '2 12:20', '12:15pm'])(
    'asks back where %s is a little ahead: it is not taken for yesterday',
    async (said) => {
      const { ask, play } = await desk();
      await play(four);
      expect(await ask(`ana > hbr: !released ${said}`)).toEqual([
        'hbr: That time has not come yet. If you mean an earlier one, say which: `yesterday 23:00`, or with am or pm. I did nothing.',
      ]);
      expect((await ask('ana > hbr: !rota'))[0]).toContain('4 thought inside');
    },
  );

  it('asks back where it would be yesterday, before anybody came; said with the day it is taken', async () => {
    const { ask, play } = await desk();
    await play(four);
    expect(await ask('ana > hbr: !released 20:15')).toEqual([
      'hbr: Sun 4 Jan 20:15 is before anybody known at Harbour Road (HBR) came there. Please check the time; if it is right, send it with the day: `!released yesterday 23:00`. I did nothing.',
    ]);
    expect((await ask('ana > hbr: !released yesterday 20:15'))[0]).toContain(
      '1 person out at Harbour Road (HBR) Sun 4',
    );
  });

  it('takes the evening before where somebody was there', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest 4 HBR at 4 Jan 16:00 arrived 4 Jan 18:00');
    expect((await ask('ana > hbr: !released 20:15'))[0]).toContain(
      '1 person out at Harbour Road (HBR) Sun 4 Jan 20:15',
    );
  });

  it('notes more than can have been inside', async () => {
    const { ask, play } = await desk();
    await play(four);
    expect(await ask('ana > hbr: !released 5')).toEqual([
      thanks(
        '5 people',
        '12:00',
        9,
        '0 thought inside. That makes 1 person more out than we knew of. If the number was a slip: `!undo`.',
      ),
    ]);
  });

  it('counts from when it was said, if the networks were down', async () => {
    const { play } = await desk();
    await play(four, 'network signal down', 'network whatsapp down', 'ana > hbr: !released', '+30m');
    expect((await play('network signal up')).filter((line) => line.startsWith('hbr → ana'))).toEqual([
      'hbr → ana: Thank you. 1 person out at Harbour Road (HBR) Mon 5 Jan 12:00, noted (F9). 3 thought inside.',
    ]);
  });
});

describe('another, or the same?', () => {
  const asked =
    'Somebody else told of a release shortly before. Another person, or the same? The same: 👍 on this, or `!yes`. Another: nothing to do.';

  it('by two people 9 minutes apart: one or two', async () => {
    const { ask, play } = await desk();
    await play(four, 'ana > hbr: !released', '+9m');
    expect(await ask('ben > hbr: !released')).toEqual([
      `${thanks('1 person', '12:09', 10, '2–3 thought inside.')}\n${asked}`,
    ]);
  });

  it('nobody reports the same person twice', async () => {
    const { ask, play } = await desk();
    await play(four, 'ana > hbr: !released', '+5m');
    expect(await ask('ana > hbr: !released')).toEqual([thanks('1 person', '12:05', 10, '2 thought inside.')]);
  });

  it('over 20 minutes apart they are two', async () => {
    const { ask, play } = await desk();
    await play(four, 'ana > hbr: !released', '+21m');
    expect(await ask('ben > hbr: !released')).toEqual([thanks('1 person', '12:21', 10, '2 thought inside.')]);
  });

  it('a ref after one without a ref may be the same', async () => {
    const { ask, play } = await desk();
    await play(four, 'ana > hbr: !released', '+1h30m');
    expect(await ask('vic > backoffice: !released HBR2')).toEqual([
      [
        'backoffice: HBR2 released Mon 5 Jan 13:30, noted (F10).',
        '2–3 thought inside at Harbour Road (HBR).',
        'Somebody told of a release without a ref around then. Was that HBR2, or another person? HBR2: 👍 on this, or `!yes`. Another: nothing to do.',
      ].join('\n'),
    ]);
    await ask('vic > backoffice: !undo');
    expect(await ask('vic > backoffice: !match HBR2')).toEqual([
      'backoffice: HBR2 is out: matched with the release ana told of, Mon 5 Jan 12:00, noted (F12).',
    ]);
    expect(await ask('vic > backoffice: !released HBR2')).toEqual([
      'backoffice: HBR2 is known to be out already, so I did nothing. If that was wrong: `!undo F12`.',
    ]);
    expect((await ask('vic > backoffice: !status'))[0]).toContain('3 thought inside');
  });
});

describe('by ref', () => {
  it('several at once', async () => {
    const { ask, play } = await desk();
    await play(four);
    expect(await ask('vic > backoffice: !released HBR1-2,4 11:30')).toEqual([
      'backoffice: HBR1, HBR2 and HBR4 released Mon 5 Jan 11:30, noted (F9-11).\n1 thought inside at Harbour Road (HBR).',
    ]);
  });

  it('all or none: one ref too many changes nothing', async () => {
    const { ask, play } = await desk();
    await play(four);
    expect(await ask('vic > backoffice: !released HBR3-5')).toEqual([
      'backoffice: There is no HBR5 in the book. `list` with a station shows who is known there.',
    ]);
    expect((await ask('vic > backoffice: !status'))[0]).toContain('4 thought inside');
  });

  it('not before the arrest', async () => {
    const { ask, play } = await desk();
    await play(four);
    expect((await ask('vic > backoffice: !released HBR1 08:30'))[0]).toContain('Those times do not follow each other');
  });
});

describe('who has to be told at once', () => {
  it('nobody met them: the coordinator on duty', async () => {
    const { told, play, ask } = await desk();
    await play(four);
    expect(await told('ana > hbr: !released unmet')).toEqual([
      expect.stringMatching(/^direct:pip: .*somebody came out at 12:00 and nobody was there to meet them/s),
    ]);
    expect(await ask('ana > hbr: !released 1 unmet 11:50')).toEqual([
      'hbr: Thank you. 1 person out at Harbour Road (HBR) Mon 5 Jan 11:50, unmet: a coordinator is told at once, noted (F10). 2 thought inside.',
    ]);
  });

  it('a minor, or one who needs an appropriate adult: the back office', async () => {
    const { told, play } = await desk();
    await play(
      'vic > backoffice: !arrest HBR at 09:00 arrived 10:00 Jo minor',
      'vic > backoffice: !arrest HBR at 09:00',
    );
    const question = /^backoffice: .*With whom did they leave\?/s;
    expect(await told('ana > hbr: !released')).toEqual([expect.stringMatching(question)]);
    expect(await told('vic > backoffice: !released HBR1')).toEqual([expect.stringMatching(question)]);
    expect(await told('vic > backoffice: !released HBR2')).toEqual([expect.stringContaining('cover is over')]);
  });
});
