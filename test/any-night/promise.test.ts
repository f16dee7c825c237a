import { expect, it } from 'vitest';
import { hourMs, type Instant, minuteMs } from '../../data/ranges.ts';

import type { History } from './known.ts';
import { brokenPromises, toldTwice } from './promise.ts';
import type { Told } from './told.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const minutes = (from: number, to: number): Set<Instant> =>
  new Set(Array.from({ length: to - from }, (_, index) => noon + (from + index) * minuteMs));
/** Nobody from 13:00 to 13:30, known from the first. */
const history: History = {
  code: 'HBR',
  moments: [0, 15, 30, 45, 60, 75].map((at) => ({ at: noon + at * minuteMs, bare: minutes(60, 90) })),
};
const end = noon + 2 * hourMs;
const told = (at: number, from: number, to: number): Told => ({
  ...{ at: noon + at * minuteMs, start: noon + from * minuteMs, end: noon + to * minuteMs },
  ...{ room: 'direct:pip', number: 1, code: 'HBR', line: 'G1', isAgain: false },
});
const broken = (...all: readonly Told[]) => brokenPromises({ histories: [history], missed: [] }, all, end);

it('sees an hour that nobody was told of, or too late, or other hours', () => {
  expect(broken()).toEqual(['HBR 2026-01-05T13:00 to 2026-01-05T13:30']);
  expect(broken(told(66, 60, 90))).toHaveLength(1);
  expect(broken(told(65, 60, 90))).toEqual([]);
  expect(broken(told(10, 80, 120))).toHaveLength(1);
  expect(broken(told(10, 45, 70))).toHaveLength(1);
  expect(broken({ ...told(10, 60, 90), code: 'NGT' })).toHaveLength(1);
  expect(broken(told(64, 60, 90))).toEqual([]);
  expect(broken(told(0, 30, 120))).toEqual([]);
  // What moved a little since is no news.
  expect(broken(told(10, 67, 90))).toEqual([]);
});

it('lets pass what the auditor says, and what came up too late', () => {
  const missed = [{ code: 'HBR', start: noon + hourMs, end }];
  expect(brokenPromises({ histories: [history], missed }, [], end)).toEqual([]);
  const late = history.moments.map(({ at, bare }) => ({
    at,
    bare: at < noon + 57 * minuteMs ? new Set<Instant>() : bare,
  }));
  expect(brokenPromises({ histories: [{ ...history, moments: late }], missed: [] }, [], end)).toEqual([]);
});

it('sees what a chat read twice at one stage', () => {
  expect(toldTwice([told(1, 60, 90), told(20, 60, 90)], [])).toHaveLength(1);
  expect(toldTwice([told(-30, 60, 90), told(20, 60, 90)], [])).toEqual([]);
  expect(toldTwice([told(1, 60, 90), told(20, 60, 150)], [])).toEqual([]);
  expect(toldTwice([told(1, 60, 90), { ...told(20, 60, 90), room: 'direct:pat' }], [])).toEqual([]);
  expect(toldTwice([told(1, 60, 90), { ...told(20, 60, 90), isAgain: true }], [])).toEqual([]);
  expect(toldTwice([told(1, 60, 90), told(20, 60, 90)], [noon + 10 * minuteMs])).toEqual([]);
});
