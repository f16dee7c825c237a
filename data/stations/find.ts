import type { Station } from './station.ts';
import type { Run } from './word-runs.ts';

/** Stations that a run of words may mean. */
export interface Find {
  readonly run: Run;
  readonly stations: readonly Station[];
  /** It is the one, and nobody need be asked. */
  readonly sure: boolean;
}
