import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDayClock,
  formatDayHours,
  formatHours,
  formatMoment,
  formatRange,
  formatSpan,
} from '../../data/times/format.ts';
import { instantsAt, startOfWallDay, wallParts } from '../../data/times/wall.ts';
import { at, london } from './wall-time.ts';

describe('formatRange', () => {
  it.each([
    ['2026-11-22T20:00', '2026-11-22T23:00', 'Sun 22 Nov 20:00–23:00'],
    ['2026-11-22T22:00', '2026-11-23T02:00', 'Sun 22 Nov 22:00–02:00'],
    ['2026-11-22T22:00', '2026-11-23T00:00', 'Sun 22 Nov 22:00–00:00'],
    ['2026-11-22T20:00', '2026-11-23T08:00', 'Sun 22 Nov 20:00–08:00'],
    ['2026-11-22T20:00', '2026-11-23T08:10', 'Sun 22 Nov 20:00–Mon 23 Nov 08:10'],
    ['2026-01-05T23:00', '2026-01-06T19:10', 'Mon 5 Jan 23:00–Tue 6 Jan 19:10'],
    ['2026-11-22T06:00', '2026-11-22T21:00', 'Sun 22 Nov 06:00–21:00'],
    ['2026-10-24T18:00', '2026-10-25T09:00', 'Sat 24 Oct 18:00 BST–Sun 25 Oct 09:00 GMT'],
    ['2026-11-22T20:00', '2026-11-24T08:00', 'Sun 22 Nov 20:00–Tue 24 Nov 08:00'],
    ['2026-10-25T00:00', '2026-10-25T03:00', 'Sun 25 Oct 00:00 BST–03:00 GMT'],
    ['2026-10-25T01:30+00:00', '2026-10-25T03:00', 'Sun 25 Oct 01:30 GMT–03:00 GMT'],
    ['2026-10-25T02:00', '2026-10-25T03:00', 'Sun 25 Oct 02:00–03:00'],
    ['2027-03-28T00:00', '2027-03-28T03:00', 'Sun 28 Mar 00:00 GMT–03:00 BST'],
  ])('%s to %s', (start, end, printed) =>
    expect(formatRange({ start: at(start), end: at(end) }, london)).toBe(printed),
  );
});

it.each([
  ['2026-11-22T20:00', '2026-11-22T23:00', '20:00–23:00'],
  ['2026-10-25T00:00', '2026-10-25T03:00', '00:00 BST–03:00 GMT'],
])('formatHours, %s to %s', (start, end, printed) =>
  expect(formatHours({ start: at(start), end: at(end) }, london)).toBe(printed),
);

it.each([
  ['2026-11-22T20:00', '2026-11-22T23:00', 'Sun 20:00–23:00'],
  ['2026-01-05T23:00', '2026-01-06T19:10', 'Mon 23:00–Tue 19:10'],
  ['2026-10-25T00:00', '2026-10-25T03:00', 'Sun 00:00 BST–03:00 GMT'],
])('formatDayHours, %s to %s', (start, end, printed) =>
  expect(formatDayHours({ start: at(start), end: at(end) }, london)).toBe(printed),
);

it('names the hour only where it comes twice', () => {
  expect(formatMoment(at('2026-11-22T20:00'), london)).toBe('Sun 22 Nov 20:00');
  expect(formatMoment(at('2026-10-25T01:30+01:00'), london)).toBe('Sun 25 Oct 01:30 BST');
  expect(formatClock(at('2026-10-25T01:30+00:00'), london)).toBe('01:30 GMT');
  expect(formatClock(at('2026-07-01T09:05'), london)).toBe('09:05');
  expect(formatDayClock(at('2026-10-25T01:30+00:00'), london)).toBe('Sun 01:30 GMT');
});

it.each([
  [0, '0 min'],
  [40, '40 min'],
  [120, '2 h'],
  [150, '2 h 30 min'],
  [1440, '1 day'],
  [1620, '1 day 3 h'],
  [2880, '2 days'],
])('formatSpan of %i minutes: %s', (minutes, printed) => expect(formatSpan(minutes * 60_000)).toBe(printed));

describe('the wall', () => {
  const day = (date: string): number => Date.parse(date) / 86_400_000;

  it('knows the hour that is skipped and the one that comes twice', () => {
    expect(instantsAt(day('2027-03-28'), 90, london)).toEqual([]);
    expect(instantsAt(day('2026-10-25'), 90, london)).toEqual([
      Date.parse('2026-10-25T00:30Z'),
      Date.parse('2026-10-25T01:30Z'),
    ]);
  });

  it('begins days where midnight is skipped, comes twice, or a whole day is missing', () => {
    expect(startOfWallDay(day('2018-11-04'), 'America/Sao_Paulo')).toBe(Date.parse('2018-11-04T03:00Z'));
    expect(startOfWallDay(day('2026-11-01'), 'America/Havana')).toBe(Date.parse('2026-11-01T04:00Z'));
    expect(startOfWallDay(day('2011-12-30'), 'Pacific/Apia')).toBe(Date.parse('2011-12-30T10:00Z'));
  });

  it('shows what Intl shows, in any zone', () => {
    for (const zone of [
      london,
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Africa/Casablanca',
      'Pacific/Chatham',
    ]) {
      const intl = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      for (let at = Date.parse('2026-01-01T00:10Z'); at < Date.parse('2027-02-01T00:00Z'); at += 7_700_000) {
        const { year, month, day: date, hour, minute } = wallParts(at, zone);
        const two = (value: number): string => String(value).padStart(2, '0');
        expect(`${two(date)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}`).toBe(intl.format(at));
        expect(instantsAt(wallParts(at, zone).dayNumber, hour * 60 + minute, zone)).toContain(at - (at % 60_000));
      }
    }
  });
});
