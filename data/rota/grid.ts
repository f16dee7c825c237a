import type { Instant, Range } from '../ranges.ts';
import { dayMinutes, instantNear, wallParts } from '../times/wall.ts';
import type { GridHours } from './activation.ts';

/** One slot of a station's grid. Slots are numbered 1 to 9 round and round. */
export interface Cell extends Range {
  readonly number: number;
}

export interface Grid {
  readonly zone: string;
  readonly gridHours: GridHours;
  /** The cell with this moment in it is number 1. */
  readonly firstSlot: Instant;
}

/** As many as there are numbers: within them a number means one cell. */
export const cellsShown = 9;

/** The cell that is running at `from`, and the eight after it. */
export function slotCells({ from, ...grid }: Grid & { readonly from: Instant }): Cell[] {
  const first = indexAt(grid, from);
  return Array.from({ length: cellsShown }, (_, i) => cell(grid, first + i));
}

export const cellOf = (at: Instant, grid: Grid): Cell => cell(grid, indexAt(grid, at));

function cell(grid: Grid, index: number): Cell {
  const round = (index - indexAt(grid, grid.firstSlot)) % cellsShown;
  return {
    number: ((round + cellsShown) % cellsShown) + 1,
    start: startOf(grid, index),
    end: startOf(grid, index + 1),
  };
}

/** Cells counted on the wall since 1970: a night on which the clocks change has as many as any other. */
function indexAt({ zone, gridHours }: Grid, at: Instant): number {
  const { dayNumber, hour } = wallParts(at, zone);
  return dayNumber * (24 / gridHours) + Math.floor(hour / gridHours);
}

function startOf({ zone, gridHours }: Grid, index: number): Instant {
  const day = Math.floor(index / (24 / gridHours));
  return instantNear(day, index * gridHours * 60 - day * dayMinutes, zone);
}
