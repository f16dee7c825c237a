import { describe, expect, it } from 'vitest';
import { hoursAround, isDueByClock } from '../../data/times/by-the-clock.ts';

const zone = 'Europe/London';
const utc = (text: string) => Date.parse(`${text}Z`);
const around = (hours: readonly number[], now: string) => {
  const { last, next } = hoursAround(hours, utc(now), zone);
  return [last, next].map((at) => new Date(at).toISOString().slice(0, 16));
};

it.each([
  ['in the middle of the day', [17, 20, 22], '2026-01-05T12:00', '2026-01-04T22:00', '2026-01-05T17:00'],
  ['to the minute', [17, 20, 22], '2026-01-05T17:00', '2026-01-05T17:00', '2026-01-05T20:00'],
  [
    'in the order of the day, however they are listed',
    [22, 17],
    '2026-01-05T18:00',
    '2026-01-05T17:00',
    '2026-01-05T22:00',
  ],
  ['in summer', [17], '2026-07-05T16:00', '2026-07-05T16:00', '2026-07-06T16:00'],
  ['over the night the clocks go back', [0, 6], '2026-10-25T03:00', '2026-10-24T23:00', '2026-10-25T06:00'],
  ['the first of an hour that comes twice', [1], '2026-10-25T01:30', '2026-10-25T00:00', '2026-10-26T01:00'],
  [
    'when the clocks change for an hour that is skipped',
    [1],
    '2026-03-29T01:00',
    '2026-03-29T01:00',
    '2026-03-30T00:00',
  ],
])('%s', (_, hours, now, last, next) => expect(around(hours, now)).toEqual([last, next]));

describe('what is due by the clock', () => {
  const evening = [17, 20, 22];
  const due = (now: string, doneFor: string | null) =>
    isDueByClock(hoursAround(evening, utc(now), zone), doneFor === null ? null : utc(doneFor), utc(now));
  it.each([
    ['at the hour', '2026-01-05T17:00', '2026-01-04T22:00', true],
    ['once', '2026-01-05T17:01', '2026-01-05T17:00', false],
    ['the first time ever', '2026-01-05T17:00', null, true],
    ['up to an hour late', '2026-01-05T18:00', '2026-01-04T22:00', true],
    ['later, while the next is far', '2026-01-05T18:59', '2026-01-04T22:00', true],
    ['not where the next is near', '2026-01-05T19:00', '2026-01-04T22:00', false],
    ['an hour late even then', '2026-01-05T21:00', '2026-01-05T17:00', true],
    ['late at night', '2026-01-06T03:00', '2026-01-05T20:00', true],
    ['not again after a clock that jumped back', '2026-01-05T16:00', '2026-01-05T17:00', false],
  ])('%s', (_, now, doneFor, expected) => expect(due(now, doneFor)).toBe(expected));
});
