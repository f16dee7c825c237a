import type { Instant } from '../ranges.ts';

export type GridHours = 3 | 6;

/** The time from when a station leaves `quiet` until it is quiet again: grid, people wanted and first slot stay fixed. */
export interface Activation {
  readonly id: string;
  readonly stationId: string;
  readonly openedAt: Instant;
  /** The first fact that bears on it. */
  readonly fromSeq: number;
  readonly firstSlotAt: Instant;
  readonly gridHours: GridHours;
  readonly wanted: number;
}
