import { describe, expect, it } from 'vitest';
import { areaNames, isLikeArea, isSameArea } from '../../data/stations/area.ts';
import { jurisdictionOf, readJurisdiction } from '../../data/stations/jurisdiction-of.ts';
import { kindOf, readKind } from '../../data/stations/kind-of.ts';
import { bareWords } from '../../data/stations/name-key.ts';

const placed = (area: string, force = '') => ({ area, force });

describe('an area as people type it', () => {
  it.each([
    ['kent', placed('Kent')],
    ['suffolk', placed('Norfolk / Suffolk')],
    ['greater manchester', placed('Greater Manchester')],
    ['metropolitan police', placed('Metropolitan Police')],
    ['avon & somerset', placed('Avon & Somerset')],
    ['gwent police', placed('South Wales', 'Gwent Police')],
    ['met', placed('Metropolitan Police')],
    ['gwnt', placed('Gwent')],
    ['manc', placed('Greater Manchester')],
    ['gmp', placed('Greater Manchester')],
    ['tvp', placed('Thames Valley')],
    ['norflok', placed('Norfolk / Suffolk')],
    ['avon somerset', placed('Avon & Somerset')],
  ])('%s', (typed, station) => expect(isLikeArea(bareWords(typed), areaNames(station))).toBe(true));

  it.each([
    ['kent', placed('Essex')],
    ['ma', placed('Greater Manchester')],
    ['manchester greater', placed('Greater Manchester')],
    ['tonight', placed('Kent')],
    ['k', placed('Kent')],
    ['', placed('Kent')],
    ['x', placed('')],
  ])('%s is none of it', (typed, station) => expect(isLikeArea(bareWords(typed), areaNames(station))).toBe(false));

  it('is one however it is written', () => {
    expect(isSameArea(placed('Norfolk / Suffolk'), placed('norfolk & suffolk'))).toBe(true);
    expect(isSameArea(placed('Metropolitan Police'), placed('Metropolitan'))).toBe(true);
    expect(isSameArea(placed('West Yorkshire'), placed('North Yorkshire'))).toBe(false);
    expect(isSameArea(placed(''), placed(''))).toBe(false);
  });
});

describe('the law that holds in an area', () => {
  it.each([
    ['Kent', '', 'england-wales'],
    ['Northumbria', '', 'england-wales'],
    ['Derbyshire', '', 'england-wales'],
    ['North Wales', '', 'england-wales'],
    ['', '', 'england-wales'],
    ['Police Scotland', '', 'scotland'],
    ['Glasgow', '', 'scotland'],
    ['Highlands & Islands', '', 'scotland'],
    ['The Lothians and Scottish Borders', '', 'scotland'],
    ['Forth Valley', '', 'scotland'],
    ['Ayr', 'Police Scotland', 'scotland'],
    ['Derry City & Strabane', '', 'northern-ireland'],
    ['County Down', '', 'northern-ireland'],
    ['Northern Ireland', '', 'northern-ireland'],
    ['Bangor', 'PSNI', 'northern-ireland'],
  ] as const)('%s, %s: %s', (area, force, law) => expect(jurisdictionOf(area, force)).toBe(law));

  it.each([
    ['England and Wales', 'england-wales'],
    ['england-wales', 'england-wales'],
    ['E&W', 'england-wales'],
    ['SCOTLAND', 'scotland'],
    ['Northern Ireland', 'northern-ireland'],
    ['northern-ireland', 'northern-ireland'],
    ['NI', 'northern-ireland'],
    ['France', undefined],
    ['constructor', undefined],
  ])('%s is read as %s', (typed, law) => expect(readJurisdiction(typed)).toBe(law));
});

describe('courts', () => {
  it.each(['Marlport Magistrates’ Court', 'Marlport Crown Court', 'Strathford Sheriff Court', 'Marlport Mags'])(
    '%s is one',
    (name) => expect(kindOf(name)).toBe('court'),
  );
  it.each(['Court Road', 'Earls Court', 'Crown Street', 'Criminal Justice Centre', 'High Wycombe'])(
    '%s is none',
    (name) => expect(kindOf(name)).toBe('custody'),
  );
  it.each([
    ['Court', 'court'],
    ['custody suite', 'custody'],
    ['Police Station', 'custody'],
    ['prison', undefined],
    ['toString', undefined],
  ])('%s is read as %s', (typed, kind) => expect(readKind(typed)).toBe(kind));
});
