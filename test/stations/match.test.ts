import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildStationIndex, takeStation } from '../../data/stations/match.ts';
import type { Station } from '../../data/stations/station.ts';
import { abbreviate, dice, slip } from './mistyped.ts';
import { stationLike as station } from './station-like.ts';

/** Says in one word what was found: a code, `?` and the codes asked about, or `-`; then what is left. */
function take(text: string, stations: readonly Station[], options = {}): string {
  const taken = takeStation(text.split(' '), buildStationIndex(stations), options);
  const asked = taken.kind === 'several' ? `?${taken.stations.map(({ code }) => code).join()}` : '-';
  return [taken.kind === 'one' ? taken.station.code : asked, ...taken.rest].join(' ');
}

describe('takeStation', () => {
  const world = [
    station('HBR', 'Harbour Road', { aliases: ['The Quay'] }),
    station('NGT', 'Northgate'),
    station('ABB', 'Abbey Lane'),
    station('STR', 'Strathford', { area: 'Strathclyde' }),
    station('SAN', "St Anne's"),
    station('BPE', 'Bury', { area: 'Greater Penning' }),
    station('BSU', 'Bury', { area: 'Norfolk / Suffolk' }),
    station('CEN', 'Central Custody'),
    station('MAR', 'March'),
    station('FOG', 'Forest Gate'),
    station('EAB', 'Eastbrook (reserve)'),
    station('DAB', 'Dunham & Barle'),
  ];

  it.each([
    ['hbr 4 5', 'HBR 4 5'],
    ['HBR, 4', 'HBR 4'],
    ['4 5 hbr', 'HBR 4 5'],
    ['harbour road 8-11pm', 'HBR 8-11pm'],
    ['Harbour Rd. police station at 11:00', 'HBR at 11:00'],
    ['the quay', 'HBR'],
    ['north gate custody suite 4', 'NGT 4'],
    ['northgate nick tonight', 'NGT tonight'],
    ['saint annes', 'SAN'],
    ['eastbrook', 'EAB'],
    ['dunham and barle', 'DAB'],
    ['str 4', 'STR 4'],
    ['BRX4 northgate', 'NGT BRX4'],
    ['abbey lane northgate', 'ABB northgate'],
  ])('knows %s exactly', (text, taken) => expect(take(text, world)).toBe(taken));

  it.each([
    ['harb rd 4', 'HBR 4'],
    ['harbour 4', 'HBR 4'],
    ['northg', 'NGT'],
    ['in tonight 20-23 abey lane', 'ABB in tonight 20-23'],
    ['harbuor raod', 'HBR'],
    ['strathfrod till 3am', 'STR till 3am'],
    ['nortgate minor', 'NGT minor'],
    ['abby lane', 'ABB'],
    ['northgat tall man', 'NGT tall man'],
    ['northgate on tue 8-11', 'NGT on tue 8-11'],
  ])('forgives %s', (text, taken) => expect(take(text, world)).toBe(taken));

  it.each([
    ['bury', '?BPE,BSU'],
    ['bury 4', '?BPE,BSU 4'],
    ['hbt 4', '?HBR 4'],
    ['ngtt', '?NGT'],
    ['3 march', '?MAR 3'],
    ['march 4', '?MAR 4'],
    ['forest hill', '?FOG hill'],
    ['epping forest', '?FOG epping'],
    ['northgate road', '?NGT road'],
    ['central', '?CEN'],
    ['northgxte', 'NGT'],
    ['maroh', '?MAR'],
  ])('asks about %s unless it is clear', (text, taken) => expect(take(text, world)).toBe(taken));

  it.each(['bury suffolk', 'suffolk bury', 'bury, norfolk', 'bury norfolk/suffolk'])(
    'tells two areas apart: %s',
    (text) => expect(take(text, world)).toBe('BSU'),
  );

  it.each([
    ...[
      'in',
      'now till 3am',
      'tonight 20-23',
      'all',
      'minor',
      'aa needed',
      'match',
      'sat',
      'weds 18-21',
      '4 5',
      '8-11pm',
    ],
    ...[
      'HBR4',
      'STR1-5',
      '#4',
      '@northgate',
      '@abbey lane',
      '20:00',
      'hbr4 out',
      'log he said',
      'not here',
      'lane',
      'road',
    ],
    ...['night', 'morning', 'street', 'police station', '', 'constructor', '__proto__'],
  ])('never takes %j for a station', (text) => expect(take(text, world)).toBe(`- ${text}`));

  it('looks only at the beginning where told to', () =>
    expect(take('2 tall man northgate', world, { trailing: false })).toBe('- 2 tall man northgate'));

  it('finds nothing where there are no stations', () => expect(take('hbr', [])).toBe('- hbr'));
});

describe('the custody suites of 2021', () => {
  const rows = readFileSync(new URL('../fixtures/custody-suites-2021.csv', import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/);
  const letters = (at: number) => [at / 26, at % 26].map((n) => String.fromCharCode(65 + n)).join('');
  const suites = rows.slice(1).map((row, at) => {
    const [name = '', area = ''] = row.split(',');
    return station(`Q${letters(at)}X`, name, { area });
  });
  const index = buildStationIndex(suites);
  const plainName = (name: string) =>
    name
      .toLowerCase()
      .replace(/\(.*\)|custody (suite|facility)|police station|'/g, '')
      .trim();
  const names = new Set(suites.map(({ name }) => plainName(name)));
  const fitting = (typed: string) => suites.filter(({ name }) => plainName(name).startsWith(typed.trim())).length;

  type Typo = (name: string, roll: ReturnType<typeof dice>) => string;
  const longer: Typo = (name, roll) => (name.length < 9 ? slip(name, roll) : slip(slip(name, roll), roll));

  function judge({ name }: Station, typed: string): 'right' | 'asked' | 'missed' | 'wrong' {
    const taken = takeStation(`${typed} 20-23`.split(' '), index);
    if (taken.kind === 'one') return taken.station.name === name ? 'right' : 'wrong';
    const offered = taken.kind === 'several' && taken.stations.some((other) => other.name === name);
    const alike = suites.filter((other) => other.name === name).length > 1;
    return offered ? (alike ? 'right' : 'asked') : 'missed';
  }

  /** Left out: what has under four letters, is exactly another suite's name, or begins several of them. */
  function measure(typo: Typo, seed: number) {
    const roll = dice(seed);
    const typed = suites.flatMap((suite) =>
      Array.from({ length: 20 }, () => ({ suite, text: typo(plainName(suite.name), roll) })),
    );
    const fair = typed.filter(
      ({ text }) => text.replaceAll(' ', '').length > 3 && !names.has(text) && fitting(text) < 2,
    );
    const verdicts = fair.map(({ suite, text }) => ({ verdict: judge(suite, text), typed: `${suite.name}: ${text}` }));
    const share = (what: string) => verdicts.filter(({ verdict }) => verdict === what).length / verdicts.length;
    const wrong = verdicts.filter(({ verdict }) => verdict === 'wrong').map((one) => one.typed);
    return { right: share('right'), asked: share('asked'), missed: share('missed'), wrong };
  }

  it.each([
    ['one slip', slip as Typo],
    ['two slips in names from nine letters', longer],
    ['abbreviations', abbreviate],
  ])('finds at least 98 in 100 with $0, and never a wrong one unasked', (_kind, typo) => {
    const { right, wrong } = measure(typo, 2021);
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(0.98);
  });

  it.each(suites.map((suite) => [suite.name, suite] as const))('knows %s as written', (name, suite) =>
    expect(judge(suite, name)).toBe(name === 'March' ? 'asked' : 'right'),
  );

  // Real places that are not on the list, each within two letters of one that is.
  it.each(
    'woolwich watford stafford warrington southwark northampton bedford ashford goole marlow aston norwich greenwich'.split(
      ' ',
    ),
  )('never takes %s for a suite unasked', (place) => expect(takeStation([place], index).kind).not.toBe('one'));
});
