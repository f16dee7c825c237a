import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../bot/commands/index.ts';
import { slips } from '../../data/slips.ts';
import { makeCodes } from '../../data/stations/codes.ts';
import { isSaidOtherwise, isUnfitCode } from '../../data/stations/unfit-codes.ts';
import { suites } from './suites.ts';

const nothing = { codes: [], names: [], words: [] };
const place = (name: string, area = 'Avonshire') => ({ name, area });
const make = (names: readonly string[], taken = {}) =>
  makeCodes(
    names.map((name) => place(name)),
    { ...nothing, ...taken },
  );

describe('codes for the custody suites of 2021', () => {
  const words = commandNames(3);
  const codes = makeCodes(suites, { ...nothing, words });
  const of = (name: string) => codes.filter((_, at) => suites[at]?.name === name);

  it('are each another, of three letters or where there are too many alike of four', () => {
    expect(new Set(codes).size).toBe(207);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{3,4}$/);
    expect(codes.filter((code) => code.length === 3).length).toBeGreaterThan(120);
  });

  it('begin as the name does, and hold its letters or its area’s', () => {
    for (const [at, { name, area }] of suites.entries()) {
      const letters = new RegExp(`^${[...(codes[at] ?? '-')].join('.*')}`, 'i');
      expect(`${name} ${area}`).toMatch(letters);
    }
  });

  it('are such as people expect', () => {
    expect(of('Brixton')).toEqual(['BRX']);
    expect(of('Luton')).toEqual(['LTN']);
    expect(of('Stoke Newington')).toEqual(['SKN']);
    expect(of('Bury')).toEqual(['BGM', 'BNS']);
    expect(new Set(of('Newport')).size).toBe(2);
  });

  it('mean nothing else, and none is another’s with a slip in it', () => {
    for (const [at, code] of codes.entries()) {
      expect(isUnfitCode(code) || words.includes(code.toLowerCase()), code).toBe(false);
      for (const other of codes.slice(at + 1)) expect(slips(code, other, 1), `${code} ${other}`).toBe(Infinity);
    }
  });

  it('are the same each time', () => expect(makeCodes(suites, { ...nothing, words })).toEqual(codes));
});

describe('a code', () => {
  it('keeps clear of those there are, and of their neighbours', () => {
    expect(make(['Brixton'])).toEqual(['BRX']);
    const [code = ''] = make(['Brixton'], { codes: ['brx'] });
    expect(slips(code, 'BRX', 1)).toBe(Infinity);
  });

  it('is like another only where there is no other way', () =>
    expect(make(Array.from({ length: 40 }, () => 'Bax'))).toHaveLength(40));

  it('is told by its area where the name is there already', () =>
    expect(makeCodes([place('Newport', 'Shropshire')], { ...nothing, names: ['Newport'] })).toEqual(['NWS']));

  it.each([
    ['a command', 'Mvd', { words: ['mvd'] }, 'MVD'],
    ['the name of another station', 'Brixton', { names: ['Brx'] }, 'BRX'],
    ['the name of one that gets its code now', 'Brixton', { names: ['BRX custody suite'] }, 'BRX'],
  ])('is never %s', (_what, name, taken, never) => expect(make([name], taken)).not.toContain(never));

  it.each(['BST', 'GMT', 'NFA', 'unk', 'mon', 'in', 'sos', 'rd', 'stn', 'arrest'])('%s is said otherwise', (word) =>
    expect(isSaidOtherwise(word)).toBe(true),
  );

  it('is three or four letters whatever the names are, each another', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), area: fc.string() }), {
          maxLength: 30,
        }),
        (stations) => {
          const codes = makeCodes(stations, nothing);
          expect(new Set(codes).size).toBe(stations.length);
          for (const code of codes) expect(code).toMatch(/^[A-Z]{3,4}$/);
        },
      ),
      { numRuns: 50 },
    ));
});
