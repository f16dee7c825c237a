import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const clocks = 'cover until Tue 6 Jan 15:00 (estimate); ask after Tue 6 Jan 09:00 (estimate)';

describe('list', () => {
  it('says what is known of each, and those of whom nothing is together', async () => {
    const { ask, play } = await desk();
    await play(
      'vic > backoffice: !arrest 12 HBR at 09:00',
      'vic > backoffice: !name HBR3 Jo Bloggs',
      'vic > backoffice: !flag HBR3 minor',
      'vic > backoffice: !aa HBR3 found Joan',
      'vic > backoffice: !note HBR3 no coat',
      'vic > backoffice: !booked HBR5 and HBR6 11:00',
      'vic > backoffice: !released HBR1, HBR2 and HBR12',
      'vic > backoffice: !nothere HBR11 street bail',
      'ana > hbr: !released',
      'pip > coordinators: !inside HBR 11',
    );
    const [list] = await ask('vic > backoffice: !list HBR');
    expect(list?.split('\n')).toEqual([
      'backoffice: Held at Harbour Road (HBR), 8 people in the book:',
      'HBR3, Jo Bloggs, minor, aa found (Joan)',
      'arrested Mon 5 Jan 09:00',
      clocks,
      'note Mon 5 Jan 12:00: no coat',
      'HBR4 and HBR7-10: 5 people, arrested Mon 5 Jan 09:00, no more known',
      clocks,
      'HBR5 and HBR6: 2 people, arrested Mon 5 Jan 09:00, booked in Mon 5 Jan 11:00, no more known',
      'cover until Tue 6 Jan 11:00; ask after Tue 6 Jan 09:00 (estimate)',
      '3 people more told of, by a count or a van, whom no ref stands for.',
      '1 person came out that nobody has a ref for. Who was it? `!match HBR3`',
      'Out: HBR1, HBR2 and HBR12.',
      'Street-bailed: HBR11.',
    ]);
  });

  it('of a great many is short, each in a line', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest 99 HBR at 09:00');
    expect((await ask('vic > backoffice: !list HBR'))[0]?.split('\n')).toEqual([
      'backoffice: Held at Harbour Road (HBR), 99 people in the book:',
      'HBR1-99: 99 people, arrested Mon 5 Jan 09:00, no more known',
      clocks,
    ]);
    const names = Array.from({ length: 14 }, (_, index) => `!name HBR${index * 3 + 1} Somebody ${index + 1}`);
    await play(`vic > backoffice: ${names.join('\\n')}`, 'vic > backoffice: !note HBR1 no coat\\n!note HBR1 no shoes');
    const lines = (await ask('vic > backoffice: !list HBR'))[0]?.split('\n') ?? [];
    expect(lines[1]).toBe('HBR1, Somebody 1: cover until Tue 6 Jan 15:00 (estimate), 2 notes');
    expect(lines[2]).toMatch(/^HBR2, HBR3, HBR5, .* and HBR41-99: 85 people, arrested Mon 5 Jan 09:00, no more known$/);
    expect(lines.slice(3, 5)).toEqual([clocks, 'HBR4, Somebody 2: cover until Tue 6 Jan 15:00 (estimate)']);
    expect([lines.length, lines.at(-1)]).toEqual([18, 'All that is known of one: `!list HBR1`.']);
  });

  it('of refs: all that is known of them, wherever they are', async () => {
    const { ask, play } = await desk();
    await play(
      'vic > backoffice: !arrest HBR at 09:00 man in red',
      'vic > backoffice: !arrest UNK tall',
      'vic > backoffice: !note HBR1 no coat',
      'vic > backoffice: !released HBR1 11:00',
    );
    expect(await ask('vic > backoffice: !list HBR1 UNK1')).toEqual([
      [
        'backoffice: HBR1, man in red',
        'out since Mon 5 Jan 11:00, last at Harbour Road (HBR)',
        'arrested Mon 5 Jan 09:00',
        'note Mon 5 Jan 12:00: no coat',
        '',
        'UNK1, tall',
        'station not known',
        'cover until Tue 6 Jan 18:00 (estimate); ask after Tue 6 Jan 12:00 (estimate)',
      ].join('\n'),
    ]);
    expect((await ask('pip > hbr: !list HBR1')).join()).toContain('Please delete your message.');
  });

  it('is written down', async () => {
    const { ask } = await desk();
    await ask('vic > backoffice: !list HBR');
    expect((await ask('bo > direct: audit'))[0]).toContain('vic: list, in the back office room');
  });
});

describe('as it was known', () => {
  it('at an hour: by what had been heard then, also what was taken back since, and by the clock then', async () => {
    const { ask, play } = await desk();
    await play(
      'vic > backoffice: !arrest HBR at 09:00 Jo',
      '+1h',
      'vic > backoffice: !arrest HBR at 09:00 Sam',
      'vic > backoffice: !booked HBR1 12:30',
      '+1h',
      'vic > backoffice: !undo',
      'vic > backoffice: !name HBR1 Joanna',
      'vic > backoffice: !released HBR2 12:30',
      '+10m',
    );
    expect(await ask('vic > backoffice: !list HBR at 13:30')).toEqual([
      [
        'backoffice: As known Mon 5 Jan 13:30:',
        'Held at Harbour Road (HBR), 2 people in the book:',
        'HBR1, Jo',
        'arrested Mon 5 Jan 09:00, booked in Mon 5 Jan 12:30',
        'cover until Tue 6 Jan 12:30; ask after Tue 6 Jan 09:00 (estimate)',
        'HBR2, Sam',
        'arrested Mon 5 Jan 09:00',
        clocks,
      ].join('\n'),
    ]);
    expect((await ask('vic > backoffice: !list HBR as of 12:59'))[0]).toBe(
      [
        'backoffice: As known Mon 5 Jan 12:59:',
        'Held at Harbour Road (HBR), 1 person in the book:',
        'HBR1, Jo',
        'arrested Mon 5 Jan 09:00',
        clocks,
      ].join('\n'),
    );
    expect((await ask('vic > backoffice: !list HBR'))[0]).toBe(
      [
        'backoffice: Held at Harbour Road (HBR), 1 person in the book:',
        'HBR1, Joanna',
        'arrested Mon 5 Jan 09:00',
        `not seen at any station, may not be coming; ${clocks}`,
        'Out: HBR2.',
      ].join('\n'),
    );
  });

  it('also of a night that is over', async () => {
    const { ask, play } = await desk();
    await play(
      'vic > backoffice: !arrest HBR at 09:00',
      '+1h',
      'vic > backoffice: !released HBR1',
      '+1h',
      'vic > backoffice: !arrest HBR at 13:30',
    );
    expect((await ask('vic > backoffice: !list HBR at 12:30'))[0]).toMatch(
      /As known Mon 5 Jan 12:30:\nHeld .*\nHBR1\n/,
    );
    expect((await ask('vic > backoffice: !list HBR at 13:30'))[0]).toBe(
      'backoffice: As known Mon 5 Jan 13:30:\nNobody is known to be held at Harbour Road (HBR).',
    );
    expect((await ask('vic > backoffice: !list HBR at 11:00'))[0]).toContain('Nobody is known');
  });
});
