import { expect, it } from 'vitest';
import { specialHours } from '../../data/rota/special-hours.ts';
import type { StationSetting } from '../../data/stations/store.ts';

const wanted = (value: number, from: number, until: number | null): StationSetting => ({
  kind: 'wanted',
  value,
  from,
  until,
});
const hours = (start: number, end: number, number: number) => ({ start, end, wanted: number });

it.each([
  ['a number for good has none', [wanted(3, 5, null)], []],
  ['each as it was set, in order', [wanted(1, 20, 30), wanted(4, 0, 10)], [hours(0, 10, 4), hours(20, 30, 1)]],
  [
    'of two for the same hours the later holds',
    [wanted(1, 0, 30), wanted(4, 10, 20)],
    [hours(0, 10, 1), hours(10, 20, 4), hours(20, 30, 1)],
  ],
  ['whatever is set for good in between', [wanted(1, 0, 10), wanted(5, 3, null)], [hours(0, 10, 1)]],
  ['not what is over', [wanted(1, -20, -10), wanted(2, -5, 5)], [hours(0, 5, 2)]],
  ['nor the length of slots', [{ kind: 'grid', value: 6, from: 0, until: null }], []],
] as const)('%s', (_, settings, special) => {
  expect(specialHours(settings, 0)).toEqual(special);
});
