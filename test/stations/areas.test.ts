import { expect, it } from 'vitest';
import { takeArea } from '../../data/stations/areas.ts';

const stations = ['Marlshire', 'Glen Marl', 'Metropolitan Police', 'North / South Fen', 'Avon & Marl', ''].map(
  (area) => ({
    area,
  }),
);

it.each([
  ['8-11 marlshire', 'Marlshire', ['8-11']],
  ['Glen Marl 8pm - 11pm', 'Glen Marl', ['8pm', '-', '11pm']],
  ['20-23 metropolitan', 'Metropolitan Police', ['20-23']],
  ['20-23 south fen', 'North / South Fen', ['20-23']],
  ['20-23 avon and marl', 'Avon & Marl', ['20-23']],
  ['20-23 avon', 'Avon & Marl', ['20-23']],
])('%s', (typed, area, rest) => {
  expect(takeArea(typed.split(' '), stations)).toEqual({ area, rest });
});

it.each(['20-23', '20-23 road 1', '20-23 in marlshire please', ''])('none in "%s"', (typed) => {
  expect(takeArea(typed.split(' '), stations)).toBeUndefined();
});
