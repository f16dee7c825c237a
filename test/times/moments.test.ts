import { describe, expect, it } from 'vitest';
import { momentWords, readMoment } from '../../data/times/read-moment.ts';
import { at, london } from './wall-time.ts';

const now = '2026-11-22T17:00';
const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const expected = (wanted = ''): object =>
  wanted === 'none'
    ? { kind: 'none' }
    : wanted.startsWith('ask')
      ? { kind: 'ask', why: wanted.slice(5) }
      : { kind: 'moment', at: at(`2026-11-${wanted}`) };

describe('a moment gone by', () => {
  const table = rows(`
    14:10 | 22T14:10
    at 14:10 | 22T14:10
    2pm | 22T14:00
    2 | 22T14:00
    half 8 | 22T08:30
    ten past 2 | 22T14:10
    ten to 5 | 22T16:50
    1410 | 22T14:10
    now | 22T17:00
    just now | 22T17:00
    20 min ago | 22T16:40
    an hour ago | 22T16:00
    half an hour ago | 22T16:30
    2h ago | 22T15:00
    yesterday 23:00 | 21T23:00
    sun 14:10 | 22T14:10
    sat 20:00 | 21T20:00
    22/11 14:10 | 22T14:10
    Sat 21 Nov 10:30 | 21T10:30
    last night 11 | 21T23:00
    last night 2 | 22T02:00
    this morning 9 | 22T09:00
    noon | 22T12:00
    midnight | 22T00:00
    5 | 22T17:00
    17:05 | 22T17:05
    17:06 | ask: soon
    5:06pm | ask: soon
    17:45 | ask: soon
    17:46 | 21T17:46
    half 5 | ask: soon
    half 6 | 22T06:30
    at quarter to 6 | ask: soon
    5:45am | 22T05:45
    6 | 22T06:00
    17:30 yesterday | 21T17:30
    last night 17:30 | 21T17:30
    7pm | 21T19:00
    yesterday 10:30 | ask: which-half
    fri 20:00 | ask: too-far
    2 days ago | ask: too-far
    tomorrow 9am | ask: not-yet
    in 2 hours | ask: not-yet
    yesterday | ask: whole-day
    mon 22/11 14:10 | ask: disagree
    25:00 | ask: no-such-time
    Sam | none
    BRX4 | none
    3 people | none
    8-11 | none`);
  it.each(table)('%s → %s', (text = '', wanted = '') => {
    expect(readMoment(text, { now: at(now), zone: london, direction: 'past' })).toEqual(expected(wanted));
  });

  it('asks what `last night` is at 2 in the night', () => {
    const reading = readMoment('last night 23:00', { now: at('2026-11-24T02:00'), zone: london, direction: 'past' });
    expect(reading).toEqual({ kind: 'ask', why: 'which-night' });
  });

  it.each([
    ['2026-10-25T00:40Z', '01:30', '2026-10-25T00:30Z'],
    ['2026-10-25T01:40Z', '01:30', '2026-10-25T01:30Z'],
    ['2026-10-25T05:00Z', '01:30 BST', '2026-10-25T00:30Z'],
  ])('at %s, %s is %s', (moment, text, wanted) => {
    const reading = readMoment(text, { now: Date.parse(moment), zone: london, direction: 'past' });
    expect(reading).toEqual({ kind: 'moment', at: Date.parse(wanted) });
  });

  it('asks about an hour the clocks have skipped', () => {
    const reading = readMoment('01:30', { now: at('2027-03-28T05:00'), zone: london, direction: 'past' });
    expect(reading).toEqual({ kind: 'ask', why: 'no-such-time' });
  });
});

describe('the next such moment', () => {
  const table = rows(`
    20:00 | 22T20:00
    9 | 22T21:00
    9am | 23T09:00
    3am | 23T03:00
    midnight | 23T00:00
    tomorrow 9am | 23T09:00
    mon 10:00 | 23T10:00
    24/11 02:00 | 24T02:00
    in 2 hours | 22T19:00
    2 hours from now | 22T19:00
    tonight 2 | 23T02:00
    10:00 | ask: which-half
    wed 9am | ask: too-far
    an hour ago | ask: passed
    yesterday 9am | ask: passed`);
  it.each(table)('%s → %s', (text = '', wanted = '') => {
    expect(readMoment(text, { now: at(now), zone: london, direction: 'next' })).toEqual(expected(wanted));
  });

  it('takes the second of two, as an end', () => {
    const reading = readMoment('1:30am', { now: at('2026-10-24T22:00'), zone: london, direction: 'next' });
    expect(reading).toEqual({ kind: 'moment', at: at('2026-10-25T01:30+00:00') });
  });
});

describe('momentWords', () => {
  it.each([
    ['14:10 arrived 15:00 Sam', 1],
    ['half 8 Sam', 2],
    ['ten past 2 Sam', 3],
    ['20 min ago Sam', 3],
    ['an hour ago unmet', 3],
    ['yesterday 23:00 arrived', 2],
    ['22/11 14:10 Sam', 2],
    ['14:10 sun Sam', 2],
    ['14:10 at Brixton', 1],
    ['14:10 May Smith', 1],
    ['now Sam', 1],
    ['mon 10:00 Highbury', 2],
    ['Sam Smith', 0],
    ['BRX4', 0],
    ['', 0],
  ])('%s: %i', (line, count) => {
    expect(momentWords(line.split(' '), { now: at(now), zone: london, direction: 'past' })).toBe(count);
  });
});
