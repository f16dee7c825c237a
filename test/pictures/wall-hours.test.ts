import { describe, expect, it } from 'vitest';
import { clockChange, nights, wallHours } from '../../data/pictures/wall-hours.ts';
import { hourMs, type Range } from '../../data/ranges.ts';
import { formatClock, formatRange } from '../../data/times/format.ts';
import { at, london } from '../times/wall-time.ts';

const from = (start: string, hours: number): Range => ({ start: at(start), end: at(start) + hours * hourMs });
const shown = (range: Range) => wallHours(range, london).map(({ at: instant }) => formatClock(instant, london));

describe('the hours of a night', () => {
  it.each([
    ['2026-11-22T22:30', ['23:00', '00:00', '01:00', '02:00']],
    ['2026-10-24T23:30', ['00:00', '01:00 BST', '01:00 GMT', '02:00']],
    ['2027-03-27T22:30', ['23:00', '00:00', '02:00', '03:00']],
  ])('from %s', (start, hours) => expect(shown(from(start, 4))).toEqual(hours));

  it('are as many as pass', () => {
    for (const start of ['2026-11-22T20:00', '2026-10-24T20:00', '2027-03-27T20:00'])
      expect(wallHours(from(start, 19), london)).toHaveLength(19);
  });
});

it('the clocks change where an hour comes twice, or is skipped, and on no other night', () => {
  const change = (start: string) => clockChange(wallHours(from(start, 12), london), london);
  expect(change('2026-11-22T20:00')).toBeNull();
  expect(change('2026-10-24T20:00')).toEqual({ at: at('2026-10-25T01:00+00:00'), isBack: true });
  expect(change('2027-03-27T20:00')).toEqual({ at: at('2027-03-28T02:00'), isBack: false });
});

it('nights are from ten to six, cut to what is shown', () => {
  const texts = (range: Range) => nights(range, london).map((night) => formatRange(night, london));
  expect(texts(from('2026-11-22T12:00', 12))).toEqual(['Sun 22 Nov 22:00–00:00']);
  expect(texts(from('2026-11-22T03:00', 24))).toEqual(['Sun 22 Nov 03:00–06:00', 'Sun 22 Nov 22:00–03:00']);
  expect(texts(from('2026-10-24T12:00', 24))).toEqual(['Sat 24 Oct 22:00 BST–06:00 GMT']);
  expect(texts(from('2026-11-22T07:00', 12))).toEqual([]);
});
