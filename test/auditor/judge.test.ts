import { describe, expect, it } from 'vitest';
import type { Hearing } from '../../data/alarms/hearing-store.ts';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { isBehind, isMissed } from '../../data/auditor/judge.ts';
import { auditorDefaults } from '../../data/auditor/settings.ts';
import { type Uncovered, type WatchedGap, watchedGaps } from '../../data/auditor/uncovered.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';

const measure = { ...alarmDefaults, ...auditorDefaults };
/** Minutes from the start of the gap. */
const at = (minutes: number) => 1_000 * hourMs + minutes * minuteMs;

const hours = (start: number, end: number, since: number): Uncovered => ({
  start: at(start),
  end: at(end),
  since: at(since),
  dueSince: at(since),
  alarm: null,
  isJudged: false,
});
function gap(...all: readonly Uncovered[]): WatchedGap {
  const [one] = watchedGaps(all);
  if (!one) throw new Error('no gap');
  return one;
}
const heard = (when: number | null, start: number, end: number): Hearing => ({
  start: at(start),
  end: at(end),
  at: when === null ? null : at(when),
  target: { kind: 'person', id: 'pip' },
  network: 'signal',
});

describe('a gap of 3 h that was known a day before', () => {
  const known = gap(hours(0, 180, -1440));

  it.each([
    ['nobody was told', [], true],
    ['somebody was, an hour before', [heard(-60, 0, 180)], false],
    ['as it began', [heard(0, 0, 180)], false],
    ['a minute late', [heard(1, 0, 180)], true],
    ['of its second half alone', [heard(-60, 90, 180)], true],
    ['of all but 29 minutes at its ends', [heard(-60, 15, 166)], false],
    ['of all but 30', [heard(-60, 15, 165)], true],
    ['of all but 14 minutes within', [heard(-60, 0, 80), heard(-60, 94, 180)], false],
    ['of all but 15', [heard(-60, 0, 80), heard(-60, 95, 180)], true],
    ['before it was uncovered, and not since', [heard(-1441, 0, 180)], true],
    ['and the message is still on its way', [heard(null, 0, 180)], true],
  ])('is missed or not: %s', (_, hearings, missed) => {
    expect(isMissed(known, hearings, at(180), measure)).toBe(missed);
  });

  it.each([
    [-12 * 60 + 19, [], false],
    [-12 * 60 + 20, [], true],
    [-12 * 60 + 20, [heard(null, 0, 180)], false],
    [-12 * 60 + 20, [heard(-12 * 60, 0, 180)], false],
    // The stage at 6 h may follow the one at 12 h by no more than a bundle has to wait.
    [-6 * 60 + 19, [heard(-12 * 60, 0, 180)], false],
    [-6 * 60 + 20, [heard(-12 * 60, 0, 180)], true],
    [-6 * 60 + 20, [heard(-9 * 60, 0, 180)], false],
    [-60 + 4, [heard(-3 * 60, 0, 180)], false],
    [-60 + 5, [heard(-3 * 60, 0, 180)], true],
    [4, [heard(-60, 0, 180)], false],
    [5, [heard(-60, 0, 180)], true],
    [5, [heard(-15, 0, 180)], false],
  ])('at minute %s, with %j heard, is behind: %s', (minute, hearings, behind) => {
    expect(isBehind(known, hearings, at(minute), measure)).toBe(behind);
  });
});

describe('a gap that opens when it begins', () => {
  const sudden = gap(hours(0, 180, 0));

  it.each([
    [5, [heard(5, 0, 180)], false],
    [6, [heard(6, 0, 180)], true],
    [4, [], false],
    [5, [], true],
  ])('at minute %s, with %j heard, is missed: %s', (minute, hearings, missed) => {
    expect(isMissed(sudden, hearings, at(minute), measure)).toBe(missed);
  });
});

it('hours that open up late beside a gap that was told count for themselves', () => {
  const grown = gap(hours(0, 60, -30), hours(60, 180, -1440));
  expect(isMissed(grown, [heard(-60, 60, 180)], at(180), measure)).toBe(true);
  expect(isMissed(grown, [heard(-60, 60, 180), heard(-29, 0, 180)], at(180), measure)).toBe(false);
});

it('what is shorter than 15 min is no gap', () => {
  expect(isMissed(gap(hours(0, 14, -60)), [], at(60), measure)).toBe(false);
  expect(isBehind(gap(hours(0, 14, -60)), [], at(10), measure)).toBe(false);
});
