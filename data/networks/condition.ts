import type { Instant } from '../ranges.ts';

/**
 * starting: not connected yet. needs-linking: the account was never linked here. unregistered: it was, and is not any
 * more. degraded: it can't be reached, or not wholly. rate-limited: the network asked for silence.
 */
export type NetworkState = 'starting' | 'needs-linking' | 'ready' | 'degraded' | 'rate-limited' | 'unregistered';

/** How a network is at the moment. */
export interface Condition {
  readonly network: string;
  /** What people do there is heard. */
  readonly isHeard: boolean;
  /** Taps made while it was not heard are told when it is again. */
  readonly resyncsTaps: boolean;
  readonly health: { readonly state: NetworkState; readonly advice: string; readonly until?: Instant };
}

/** What is kept of it. */
export interface KnownNetwork {
  readonly name: string;
  readonly state: NetworkState;
  /** For the operator alone: it may hold what nobody else is to see. */
  readonly advice: string;
  readonly since: Instant;
  readonly until: Instant | null;
  /** Since when it is not ready; once it is, kept until the back office has heard so. */
  readonly awaySince: Instant | null;
  /** The trouble the back office knows of. */
  readonly toldState: NetworkState | null;
  readonly silentSince: Instant | null;
}
