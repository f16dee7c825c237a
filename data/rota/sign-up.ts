import type { Range } from '../ranges.ts';

/** One person's promise to be at one station. */
export interface SignUp extends Range {
  readonly id: string;
  readonly stationId: string;
  readonly personId: string;
}
