import type { Instant } from '../ranges.ts';

/** What becomes of an item of the call log: put there, added to, handed over, seen by its new owner, done. */
export type LogDeed = 'logged' | 'noted' | 'given' | 'seen' | 'done';

/** One entry. An item is all entries of its number (`L12`), and stands as the last of them says. */
export interface LogEntry {
  readonly number: number;
  readonly deed: LogDeed;
  readonly at: Instant;
  readonly saidBy: string;
  /** Whose the item is from then on; of one that is done, whose it was. */
  readonly ownerId: string;
  /** The `detail` row with what was said; null where nothing was. */
  readonly textId: string | null;
}

/** An item as it stands. */
export interface LogItem {
  readonly number: number;
  readonly ownerId: string;
  /** What became of it last, and when. */
  readonly deed: LogDeed;
  readonly at: Instant;
  readonly loggedAt: Instant;
  /** What was logged. */
  readonly textId: string | null;
}
