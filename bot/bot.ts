import type { Instant } from '../data/ranges.ts';

/** The running bot, as whoever started it sees it: main.ts in earnest, the playground's stage in practice. */
export interface Bot {
  /** Takes the lease, hears the networks, then handles and sends what an earlier run left. Resolves when ready. */
  start(): Promise<void>;
  /** Runs the jobs of one whole minute. Safe late or twice. */
  tick(minute: Instant): Promise<void>;
  /** Handles every stored event and sends everything due at the clock's present moment; resolves when nothing is left. */
  settle(): Promise<void>;
  /** The next moment at which something stored falls due by itself (a debounced redraw, a back-off); null if none. */
  nextDue(): Promise<Instant | null>;
  /** The first moment at which a tick may have something to do, if nobody does anything before; Infinity: none. */
  quietUntil(): Promise<Instant>;
  /** Finishes what is in flight and gives the lease back. */
  stop(): Promise<void>;
  /** Lets go of everything at once, as a kill would: nothing is finished, nothing is given back. */
  abandon(): void;
}
