import type { Networks } from '../data/posts/networks.ts';
import type { Present } from '../data/present.ts';
import type { Instant } from '../data/ranges.ts';

/** Something the clock brings about. Runs each whole minute in one transaction; safe late or twice, and quiet where nothing is due. */
export interface Job {
  readonly name: string;
  run(present: Present, networks: Networks): Promise<void>;
  /** The first moment at which it has something to do, if nobody does anything before; may be past, null: none. */
  nextAt(present: Present): Promise<Instant | null>;
}
