import type { Range } from '../ranges.ts';

/** Hours somebody asks for, or gives back. */
export interface HoursChange {
  readonly personId: string;
  readonly asked: readonly Range[];
  /** Writes down who changes them; the number that the rows carry. */
  act(): Promise<number>;
}
