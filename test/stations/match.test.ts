import { describe, expect, it } from 'vitest';
import { buildStationIndex, takeStation } from '../../data/stations/match.ts';
import type { Station } from '../../data/stations/station.ts';
import { index, judge, measure, stations } from './measure.ts';
import { typos } from './mistyped.ts';
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
  it.each(typos)('finds at least 98 in 100 with %s, and never a wrong one unasked', (_kind, typo) => {
    const { right, wrong } = measure(typo, 2021, 6);
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(0.98);
  });

  it.each(stations.map((one) => [one.name, one] as const))('knows %s as written', (name, one) =>
    expect(judge(one, name)).toBe(name === 'March' ? 'asked' : 'right'),
  );

  it.each([
    ['blackpool', 'Blackpoool'],
    ['worcester', 'Worcestor'],
    ['wood green', 'Woodgreen'],
    ['newcastle', 'New Castle City Centre'],
    ['bridgwater', 'Bridgewater'],
    ['thorpe wood', 'Thorpewood'],
    ['doncaster police station', 'Doncaster Custody Suite'],
    ['kirkleatham', 'Kirkleatham (reserve)'],
    ['birchin way', 'Southbank (Birchin way)'],
    ['north kent', 'Northfleet (North Kent)'],
    ['bury gmp', 'Bury'],
    ['newport hants', ''],
    ['brixton met', 'Brixton'],
    ['brxtn met', 'Brixton'],
    ['ch cross', 'Charing Cross'],
    ['stoke n', 'Stoke Newington'],
  ])('%s is %s', (typed, name) => {
    const taken = takeStation(typed.split(' '), index);
    expect(taken.kind === 'one' && taken.rest.length === 0 ? taken.station.name : '').toBe(name);
  });

  it.each([
    ['newport', ['Hampshire', 'Gwent']],
    ['newprt', ['Hampshire', 'Gwent']],
    ['bury', ['Greater Manchester', 'Norfolk / Suffolk']],
    ['wec', ['Metropolitan Police']],
    ['ltn', ['Bedfordshire']],
    ['no manchester', ['Greater Manchester']],
  ])('asks about %s, of %j', (typed, areas) => {
    const taken = takeStation(typed.split(' '), index);
    expect(taken.kind === 'several' && taken.stations.map(({ area }) => area)).toEqual(areas);
  });

  // Real places that are not on the list, each within two letters of one that is.
  it.each(
    'woolwich watford stafford warrington southwark northampton bedford ashford goole marlow aston norwich greenwich'.split(
      ' ',
    ),
  )('never takes %s for a suite unasked', (place) => expect(takeStation([place], index).kind).not.toBe('one'));
});
