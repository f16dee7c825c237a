import { believedAt } from '../custody/fold.ts';
import type { Instant } from '../ranges.ts';
import type { Outlook } from './outlook.ts';

/** What speaks against standing a station down, or hangs on it. */
export interface Doubts {
  /** Refs believed there, and not known to be out. */
  readonly refIds: readonly string[];
  /** People told of there whom no ref stands for. */
  readonly unnamed: number;
  /** How many people are down for hours to come. */
  readonly booked: number;
}

export const doubtsOf = ({ custody, station, held, signUps }: Outlook, now: Instant): Doubts => ({
  refIds: believedAt(custody, station.id).map(({ refId }) => refId),
  unnamed: held.reduce((sum, { refId, count }) => sum + (refId === null ? count : 0), 0),
  booked: new Set(signUps.filter(({ end }) => end > now).map(({ personId }) => personId)).size,
});
