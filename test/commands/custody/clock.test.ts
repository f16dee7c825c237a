import { describe, expect, it } from 'vitest';
import { clockCommand } from '../../../bot/commands/custody/clock.ts';
import type { RegimeName } from '../../../data/custody/regimes.ts';
import { hourMs } from '../../../data/ranges.ts';
import { desk } from './desk.ts';
import { reading } from './reading.ts';

interface Said {
  readonly name: RegimeName;
  readonly from?: number;
  readonly usedMs?: number;
}

describe('which rule is meant', () => {
  const cases: readonly (readonly [string, Said])[] = [
    ['terrorism', { name: 'terrorism' }],
    ['is a terrorism', { name: 'terrorism' }],
    ['Terrorism Act', { name: 'terrorism' }],
    ['s41', { name: 'terrorism' }],
    ['warrant', { name: 'warrant' }],
    ['on a court warrant', { name: 'warrant' }],
    ['peace', { name: 'peace' }],
    ['breach of the peace', { name: 'peace' }],
    ['court bail', { name: 'court-bail' }],
    ['breach of court bail please', { name: 'court-bail' }],
    ['police bail', { name: 'police-bail' }],
    ['police bail 9h', { name: 'police-bail', usedMs: 9 * hourMs }],
    ['police bail, used 9 hours', { name: 'police-bail', usedMs: 9 * hourMs }],
    ['police bail 9', { name: 'police-bail', usedMs: 9 * hourMs }],
    ['back on police bail 9h30 used', { name: 'police-bail', usedMs: 9.5 * hourMs }],
    ['voluntary', { name: 'voluntary' }],
    ['came in', { name: 'voluntary' }],
    ['usual', { name: 'usual' }],
    ['PACE', { name: 'usual' }],
    ['another force from 11:00', { name: 'other-force', from: Date.UTC(2026, 0, 5, 11) }],
    ['another force’s case, from 11:00', { name: 'other-force', from: Date.UTC(2026, 0, 5, 11) }],
    ['force', { name: 'other-force' }],
    ['outside since yesterday 23:00', { name: 'from-outside', from: Date.UTC(2026, 0, 4, 23) }],
  ];
  it.each(cases)('%s', (words, regime) => {
    expect(reading(clockCommand, `!clock HBR1 ${words}`)).toMatchObject({ who: { regime } });
  });

  it.each(['bail', 'breach', 'breach of bail', 'nonsense', '9h'])('%s: asked back', (words) => {
    expect(reading(clockCommand, `!clock HBR1-2 ${words}`)).toMatch(/^By which rule\?.*\n`!clock HBR1 HBR2 terrorism`/);
  });

  it.each(['clock is ticking', 'clocks go back tonight', 'regime change'])('%s: no command', (line) => {
    expect(reading(clockCommand, line)).toBe('speech');
  });
});

it('says how a clock stands, and by which rule', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 10:00 arrived 10:20 booked 10:30');
  expect(await ask('pip > coordinators: !clock HBR1')).toEqual([
    'coordinators: HBR1, Harbour Road (HBR): as usual at the station.\ncover until Tue 6 Jan 10:30; ask after Tue 6 Jan 10:20',
  ]);
  expect(await ask('pip > coordinators: !clock HBR1 HBR2 terrorism')).toEqual([
    [
      'coordinators: HBR1, Harbour Road (HBR): a terrorism arrest: 48 hours from the arrest, noted (F7).',
      'cover until Wed 7 Jan 10:00; ask after Wed 7 Jan 10:00',
      'HBR2, Harbour Road (HBR): a terrorism arrest: 48 hours from the arrest, noted (F8).',
      'cover until Wed 7 Jan 10:00; ask after Wed 7 Jan 10:00',
    ].join('\n'),
  ]);
  expect(await ask('pip > coordinators: !undo')).toEqual([
    'coordinators: Taken back: how the clock of HBR1 and HBR2 counts.',
  ]);
  await ask('pip > coordinators: !clock HBR1 warrant');
  expect((await ask('pip > coordinators: !list HBR'))[0]).toContain(
    'cover until Tue 6 Jan 10:30; no set hour (a court warrant)\nHBR2\n',
  );
  expect(await ask('pip > coordinators: !clock HBR2 police bail 9h')).toEqual([
    'coordinators: HBR2, Harbour Road (HBR): back on police bail: the time held before counts, here 9 h, noted (F11).\ncover until Tue 6 Jan 04:30; ask after Tue 6 Jan 01:20',
  ]);
});

it('only the back office starts a clock anew, and says from when', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00 booked 10:00');
  expect(await ask('pip > coordinators: !clock HBR1 another force from 11:00')).toEqual([
    'coordinators: Only the back office can say that a clock starts anew. Please tell the back office coordinator. I did nothing.',
  ]);
  expect((await ask('vic > backoffice: !clock HBR1 another force'))[0]).toMatch(
    /^backoffice: From when does it count\?/,
  );
  expect((await ask('vic > backoffice: !clock HBR1 outside'))[0]).toMatch(/^backoffice: When did they come into/);
  expect((await ask('vic > backoffice: !clock HBR1 another force from 08:00'))[0]).toMatch(/do not follow each other/);
  expect(await ask('vic > backoffice: !clock HBR1 another force from 11:00')).toEqual([
    'backoffice: HBR1, Harbour Road (HBR): another force’s case: counted anew, noted (F3).\ncover until Tue 6 Jan 14:00 (estimate); ask after Tue 6 Jan 11:00',
  ]);
  expect(await ask('vic > backoffice: !released HBR1')).toHaveLength(1);
  expect((await ask('vic > backoffice: !clock HBR1'))[0]).toMatch(/^backoffice: HBR1 is known to be out already/);
});
