import type { Urgency } from '../data/outbox/letter.ts';
import type { Instant } from '../data/ranges.ts';
import type { Adapter } from './adapters/adapter.ts';

/** A second one is only ever an alarm, so that none waits for what a network is slow to take. */
const mostAtOnce = (urgency: Urgency): number => (urgency === 'alarm' ? 2 : 1);

/** An account may send only so often, and only so much at once; each network has its own pace. */
export interface Pace {
  mayGo(adapter: Adapter, urgency: Urgency, now: Instant): boolean;
  /** What it returns ends it; again, it does nothing. */
  begin(adapter: Adapter, now: Instant): () => void;
  /** When the first network that has to wait may go on; null if none has to. */
  nextAt(adapters: readonly Adapter[], now: Instant): Instant | null;
}

export function createPace(): Pace {
  const last = new Map<Adapter, Instant>();
  const underWay = new Set<{ readonly adapter: Adapter }>();
  /** A send still to come was before the clock was set back: nothing waits for it. */
  const freeAt = (adapter: Adapter, now: Instant) => {
    const sentAt = last.get(adapter) ?? 0;
    return sentAt > now ? now : sentAt + adapter.can.paceMs;
  };
  const count = (adapter: Adapter) => [...underWay].filter((one) => one.adapter === adapter).length;
  return {
    mayGo: (adapter, urgency, now) => freeAt(adapter, now) <= now && count(adapter) < mostAtOnce(urgency),
    begin(adapter, now) {
      last.set(adapter, now);
      const one = { adapter };
      underWay.add(one);
      return () => void underWay.delete(one);
    },
    nextAt: (adapters, now) => {
      const waiting = adapters.map((adapter) => freeAt(adapter, now)).filter((at) => at > now);
      return waiting.length > 0 ? Math.min(...waiting) : null;
    },
  };
}
