import { expect, it } from 'vitest';
import { courtHolidays, isCourtDay, nextSitting } from '../../data/custody/court-days.ts';
import { dayNumberOf } from '../../data/times/wall.ts';

const day = (date: string): number => {
  const [year = 0, month = 0, ofMonth = 0] = date.split('-').map(Number);
  return dayNumberOf(year, month, ofMonth) ?? Number.NaN;
};

it.each([
  ...['1961-03-31', '2000-04-21', '2008-03-21', '2011-04-22', '2019-04-19', '2024-03-29', '2025-04-18'],
  ...['2026-04-03', '2027-03-26', '2035-03-23', '2038-04-23', '2049-04-16', '2076-04-17'],
])('no court sits on Good Friday %s, and on the Fridays around', (date) => {
  expect([day(date) - 7, day(date), day(date) + 7].map(isCourtDay)).toEqual([true, false, true]);
});

it.each([
  ['2026-11-22', false],
  ['2026-11-23', true],
  ['2026-12-25', false],
  ['2026-12-26', true],
  ['2026-12-28', true],
  ['2026-04-06', true],
])('on %s: %s', (date, sits) => expect(isCourtDay(day(date))).toBe(sits));

it.each([
  ['the same morning', '2026-11-23T09:59Z', '2026-11-23T10:00Z'],
  ['the day after', '2026-11-23T10:00Z', '2026-11-24T10:00Z'],
  ['over a Sunday', '2026-11-21T12:00Z', '2026-11-23T10:00Z'],
  ['in summer time', '2026-07-01T12:00Z', '2026-07-02T10:00+01:00'],
  ['over the night the clocks go back', '2026-10-24T12:00+01:00', '2026-10-26T10:00Z'],
  ['over Easter', '2026-04-02T12:00+01:00', '2026-04-04T10:00+01:00'],
  ['over Christmas and the Sunday after', '2027-12-24T12:00Z', '2027-12-27T10:00Z'],
])('the next sitting is %s', (_, after, sitting) => {
  expect(nextSitting(Date.parse(after))).toBe(Date.parse(sitting));
});

it('a day without court is as long as its wall day', () => {
  const hours = courtHolidays({ start: Date.parse('2026-10-24T12:00Z'), end: Date.parse('2026-10-26T12:00Z') }).map(
    ({ start, end }) => (end - start) / 3_600_000,
  );
  expect(hours).toEqual([25]);
});
