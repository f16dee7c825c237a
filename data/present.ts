import type { Policy } from './policy.ts';
import type { Instant } from './ranges.ts';
import type { Store } from './store.ts';
import type { Wording } from './wording/index.ts';

/** What everything that works on the store at one moment stands on. */
export interface Present {
  readonly store: Store;
  readonly now: Instant;
  readonly zone: string;
  readonly policy: Policy;
  readonly words: Wording;
}
