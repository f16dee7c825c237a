import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberGaps, type OpenGap } from '../../data/alarms/numbers.ts';
import { hourMs, overlaps } from '../../data/ranges.ts';
import type { Gap, GapKind } from '../../data/rota/sweep.ts';

interface Acked extends OpenGap {
  readonly ackBy: string | null;
}
const gap = (start: number, end: number, kind: GapKind = 'empty'): Gap => ({
  start: start * hourMs,
  end: end * hourMs,
  kind,
});
const open = (number: number, start: number, end: number, ackBy: string | null = null): Acked => ({
  ...gap(start, end),
  number,
  ackBy,
});
/** Each gap's number, and whom it inherits an acknowledgement from. */
const numbers = (before: Acked[], gaps: Gap[]) => {
  const { matched, opened } = numberGaps(before, gaps, 50);
  const all = [
    ...matched.map(({ open: { number, ackBy }, gap }) => ({ start: gap.start, is: `G${number} ${ackBy}` })),
    ...opened.map(({ number, gap, from }) => ({ start: gap.start, is: `G${number} ${from?.ackBy ?? null}` })),
  ];
  return all.sort((a, b) => a.start - b.start).map(({ is }) => is);
};

describe('gap numbers', () => {
  const cases: [string, Acked[], Gap[], string[]][] = [
    ['a new gap gets the next number', [], [gap(20, 23), gap(25, 26)], ['G50 null', 'G51 null']],
    ['a gap that moves or turns thin keeps its number', [open(7, 20, 23, 'Pat')], [gap(21, 24, 'thin')], ['G7 Pat']],
    ['one that only touches it is another', [open(7, 20, 23)], [gap(23, 24)], ['G50 null']],
    ['of those it overlaps it keeps the lowest', [open(9, 20, 21), open(7, 22, 23)], [gap(20, 23)], ['G7 null']],
    [
      'on a split the earliest piece keeps it, the others inherit the acknowledgement',
      [open(7, 20, 26, 'Pat')],
      [gap(25, 26), gap(22, 23, 'thin'), gap(20, 21)],
      ['G7 Pat', 'G50 Pat', 'G51 Pat'],
    ],
    [
      'a piece of one that is also a piece of another keeps the other’s',
      [open(7, 20, 23, 'Pat'), open(8, 24, 26, 'Jo')],
      [gap(20, 21), gap(22, 26)],
      ['G7 Pat', 'G8 Jo'],
    ],
  ];
  it.each(cases)('%s', (_, before, gaps, expected) => expect(numbers(before, gaps)).toEqual(expected));

  it('names the gaps that were merged, and closes them', () => {
    const [first, second, gone] = [open(7, 20, 21), open(8, 22, 23), open(9, 30, 31)];
    const { matched, closed } = numberGaps([first, second, gone], [gap(20, 23)], 50);
    expect(matched).toEqual([{ open: first, gap: gap(20, 23), merged: [second] }]);
    expect(closed).toEqual([second, gone]);
  });

  it('gives every gap one number, and none that was ever given to another', () => {
    fc.assert(
      fc.property(fc.array(anyGaps, { minLength: 1, maxLength: 8 }), (states) => {
        let [known, next]: [OpenGap[], number] = [[], 1];
        const closedOnes = new Set<number>();
        for (const gaps of states) {
          const { matched, opened, closed, nextNumber } = numberGaps(known, gaps, next);
          for (const { number } of opened) expect(number).toBeGreaterThanOrEqual(next);
          for (const { open: was, gap: is } of matched) expect(overlaps(was, is)).toBe(true);
          known = [
            ...matched.map(({ open: { number }, gap: is }) => ({ ...is, number })),
            ...opened.map(({ gap: is, number }) => ({ ...is, number })),
          ];
          for (const { number } of closed) closedOnes.add(number);
          expect(known).toHaveLength(gaps.length);
          expect(new Set(known.map(({ number }) => number)).size).toBe(gaps.length);
          expect(known.some(({ number }) => closedOnes.has(number))).toBe(false);
          next = nextNumber;
        }
      }),
    );
  });
});

/** Gaps as a sweep finds them: in order, without overlaps. */
const anyGaps = fc
  .uniqueArray(fc.nat(30), { maxLength: 10 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) => edges.flatMap((start, i) => (i % 2 === 0 && edges[i + 1] ? [gap(start, edges[i + 1] ?? 0)] : [])));
