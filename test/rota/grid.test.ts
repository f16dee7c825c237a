import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, hourMs, lengthMs, minuteMs } from '../../data/ranges.ts';
import { type Cell, cellOf, type Grid, slotCells } from '../../data/rota/grid.ts';
import { wallParts } from '../../data/times/wall.ts';

const zone = 'Europe/London';
const utc = (iso: string) => Date.parse(`${iso}Z`);
const grid = (first: string, gridHours: 3 | 6 = 3): Grid => ({ zone, gridHours, firstSlot: utc(first) });
const cells = (one: Grid, from: string) => slotCells({ ...one, from: utc(from) });
/** `4 Sun 20:00 3h`: number, start on the wall, hours elapsed. */
const shown = ({ number, start, end }: Cell) => {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${number} ${wall.format(start)} ${(end - start) / hourMs}h`;
};

describe('slots', () => {
  it('begin with the one that is running, number 1 where sign-up opened', () => {
    expect(cells(grid('2026-11-22T19:20'), '2026-11-22T19:20').map(shown)).toEqual([
      '1 Sun 18:00 3h',
      '2 Sun 21:00 3h',
      '3 Mon 00:00 3h',
      '4 Mon 03:00 3h',
      '5 Mon 06:00 3h',
      '6 Mon 09:00 3h',
      '7 Mon 12:00 3h',
      '8 Mon 15:00 3h',
      '9 Mon 18:00 3h',
    ]);
  });

  it('go round after nine', () => {
    const numbers = cells(grid('2026-11-22T19:20'), '2026-11-22T21:00').map(({ number }) => number);
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 1]);
  });

  it('of six hours begin at 0, 6, 12 and 18', () => {
    expect(cells(grid('2026-11-22T19:20', 6), '2026-11-23T05:59').slice(0, 3).map(shown)).toEqual([
      '2 Mon 00:00 6h',
      '3 Mon 06:00 6h',
      '4 Mon 12:00 6h',
    ]);
  });

  it('have an hour less where the clocks go forward', () => {
    expect(cells(grid('2026-03-28T18:00'), '2026-03-28T22:00').slice(0, 4).map(shown)).toEqual([
      '2 Sat 21:00 3h',
      '3 Sun 00:00 2h',
      '4 Sun 03:00 3h',
      '5 Sun 06:00 3h',
    ]);
  });

  it('have an hour more where they go back', () => {
    expect(cells(grid('2026-10-24T17:00'), '2026-10-24T21:00').slice(0, 4).map(shown)).toEqual([
      '2 Sat 21:00 3h',
      '3 Sun 00:00 4h',
      '4 Sun 03:00 3h',
      '5 Sun 06:00 3h',
    ]);
  });

  it('are counted on from a summer’s first slot in winter', () => {
    const [first] = cells(grid('2026-10-24T17:00'), '2026-10-26T18:00');
    expect(first && shown(first)).toBe('8 Mon 18:00 3h');
  });

  it('begin with the clocks’ jump where it skips their first hour', () => {
    const helsinki: Grid = { zone: 'Europe/Helsinki', gridHours: 3, firstSlot: utc('2026-03-28T22:00') };
    const [, second] = slotCells({ ...helsinki, from: utc('2026-03-28T22:30') });
    expect(second).toEqual({ number: 2, start: utc('2026-03-29T01:00'), end: utc('2026-03-29T03:00') });
  });
});

const year = { min: utc('2026-01-01T00:00') / minuteMs, max: utc('2027-01-01T00:00') / minuteMs };
const around = (night: string) => ({ min: utc(night) / minuteMs - 48 * 60, max: utc(night) / minuteMs + 48 * 60 });
const anyMinute = fc
  .oneof(...[year, around('2026-03-29T01:00'), around('2026-10-25T01:00')].map((span) => fc.integer(span)))
  .map((minute) => minute * minuteMs);
const anyGrid: fc.Arbitrary<Grid> = fc.record({
  zone: fc.constantFrom(zone, 'Europe/Helsinki', 'UTC'),
  gridHours: fc.constantFrom(3, 6),
  firstSlot: anyMinute,
});

describe('the next nine', () => {
  it('have nine numbers, lie side by side, begin on the grid and with the present', () => {
    fc.assert(
      fc.property(anyGrid, anyMinute, (one, from) => {
        const next = slotCells({ ...one, from });
        expect(new Set(next.map(({ number }) => number)).size).toBe(9);
        expect(next.every(({ number }) => number >= 1 && number <= 9)).toBe(true);
        expect(next[0] && contains(next[0], from)).toBe(true);
        for (const [i, cell] of next.entries()) {
          if (i > 0) expect(cell.start).toBe(next[i - 1]?.end);
          expect(Math.abs(lengthMs(cell) - one.gridHours * hourMs)).toBeLessThanOrEqual(hourMs);
          if (one.zone === zone) expect(wallParts(cell.start, zone).hour % one.gridHours).toBe(0);
        }
      }),
    );
  });

  it('keep their numbers as time goes on', () => {
    fc.assert(
      fc.property(anyGrid, anyMinute, fc.nat(8), fc.nat(100), (one, from, i, percent) => {
        const cell = slotCells({ ...one, from })[i];
        if (!cell) throw new Error('there are nine');
        const later = from + Math.floor(((cell.end - 1 - from) * percent) / 100);
        expect(slotCells({ ...one, from: later })).toContainEqual(cell);
        expect(cellOf(cell.start, one)).toEqual(cell);
        expect(cellOf(cell.end - 1, one)).toEqual(cell);
      }),
    );
  });
});
