import type { Present } from '../data/present.ts';
import type { Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Parts } from './parts.ts';

/** A store at a moment, with all that deciding on it takes. */
export const presentAt = (
  { clock, zone, policy }: Pick<Parts, 'clock' | 'zone' | 'policy'>,
  store: Store,
  now = clock.now(),
): Present => ({ store, now, zone, policy, words: wordingFor('en') });
