import { describe, expect, it } from 'vitest';
import { isNews, lacksAt, leftOf } from '../../data/callouts/lacks.ts';
import { hourMs, type Range } from '../../data/ranges.ts';
import { sweep } from '../../data/rota/sweep.ts';

const range = (start: number, end: number): Range => ({ start: start * hourMs, end: end * hourMs });
const always = range(0, 100);

/** Somebody may walk out from 20 to 32, two are wanted, and these are down. */
const outlook = (...signUps: readonly Range[]) => ({
  stretches: sweep({ demand: [range(20, 32)], signUps, wanted: 2, wantedChanges: [] }),
});
/** `2 of 20-23` where nobody is down, `1 more 20-23` beside others. */
const show = (lacks: ReturnType<typeof lacksAt>) =>
  lacks.map(
    ({ start, end, missing, isEmpty }) => `${missing} ${isEmpty ? 'of' : 'more'} ${start / hourMs}-${end / hourMs}`,
  );

describe('how many are missing, and when', () => {
  it.each<readonly [string, readonly Range[], Range, readonly string[]]>([
    ['nobody is down', [], always, ['2 of 20-32']],
    ['one is, for a while', [range(21, 24)], always, ['2 of 20-21', '1 more 21-24', '2 of 24-32']],
    ['one after the other is one stretch', [range(20, 23), range(23, 32)], always, ['1 more 20-32']],
    ['all are there', [range(20, 32), range(20, 32)], always, []],
    ['nobody is asked for hours outside the demand', [range(10, 20)], always, ['2 of 20-32']],
    ['what is left of a running one', [], range(21, 100), ['2 of 21-32']],
    ['nothing as short as to be gone on arrival', [range(20.2, 32), range(20, 32)], always, []],
  ])('%s', (_, signUps, window, expected) => expect(show(lacksAt(outlook(...signUps), window))).toEqual(expected));

  it('of what was called out, what is left, and nothing besides', () => {
    const called = lacksAt(outlook(range(24, 32), range(24, 32)), always);
    expect(show(called)).toEqual(['2 of 20-24']);
    expect(show(leftOf(called, outlook(range(22, 24)), 21 * hourMs))).toEqual(['2 of 21-22', '1 more 22-24']);
    expect(show(leftOf(called, outlook(), 24 * hourMs))).toEqual([]);
  });
});

it('news is what is filled or wanted after all, not that time goes by', () => {
  const needs = (...signUps: readonly Range[]) => [{ stationId: 'hbr', lacks: lacksAt(outlook(...signUps), always) }];
  const [shown, filled] = [needs(range(22, 32), range(22, 32)), needs(range(20, 32), range(22, 32))];
  expect(isNews(shown, filled, 20 * hourMs)).toBe(true);
  expect(isNews(shown, shown, 21 * hourMs)).toBe(false);
  expect(isNews(shown, [], 21.9 * hourMs)).toBe(false);
});
