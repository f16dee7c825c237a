import type { Odds } from './adapters/signal/stand-in/misbehaviour.ts';

/** What goes wrong in a night; steps are counted from 0. */
export interface Faults {
  readonly odds?: Odds;
  /** Before these steps the socket breaks; while the network is away, once it is back. */
  readonly reconnectsBefore?: readonly number[];
  /** From this step on, the process is killed while the next message is on its way. `carriesOut`: it gets there. */
  readonly kill?: { readonly from: number; readonly carriesOut: boolean };
}

/** One call in a hundred fails and one is not answered; twice the socket breaks, once the process is killed. */
export const faultsOf = (seed: number, steps: number): Faults => ({
  odds: { seed, failing: 0.01, unknown: 0.01 },
  reconnectsBefore: [(seed * 31) % steps, (seed * 53 + 7) % steps],
  kill: { from: (seed * 17 + 3) % (steps - 5), carriesOut: seed % 2 === 0 },
});
