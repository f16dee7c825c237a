import type { Instant } from '../data/ranges.ts';
import type { Adapter } from './adapters/adapter.ts';

/** An account may send only so often; each network has its own pace. */
export interface Pace {
  mayGo(adapter: Adapter, now: Instant): boolean;
  sent(adapter: Adapter, now: Instant): void;
  /** When the first network that has to wait may go on; null if none has to. */
  nextAt(adapters: readonly Adapter[], now: Instant): Instant | null;
}

export function createPace(): Pace {
  const last = new Map<Adapter, Instant>();
  const freeAt = (adapter: Adapter) => (last.get(adapter) ?? 0) + adapter.can.paceMs;
  return {
    mayGo: (adapter, now) => freeAt(adapter) <= now,
    sent: (adapter, now) => void last.set(adapter, now),
    nextAt: (adapters, now) => {
      const waiting = adapters.map(freeAt).filter((at) => at > now);
      return waiting.length > 0 ? Math.min(...waiting) : null;
    },
  };
}
