import type { Condition } from '../data/networks/condition.ts';
import { noteConditions } from '../data/networks/note-conditions.ts';
import { tellHealth } from '../data/networks/tell-health.ts';
import type { Networks } from '../data/posts/networks.ts';
import type { Store } from '../data/store.ts';
import type { Adapter } from './adapters/adapter.ts';
import { inStore } from './in-store.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';

const conditionOf = (adapter: Adapter): Condition => ({
  network: adapter.platform,
  isHeard: adapter.isHearing(),
  resyncsTaps: adapter.can.resyncsTaps ?? false,
  health: adapter.health(),
});

export const networksOf =
  (adapters: readonly Adapter[]): Networks =>
  (network) => {
    const adapter = adapters.find(({ platform }) => platform === network);
    return adapter && { isUp: adapter.isUp(), edits: adapter.can.edits, deletesForMs: adapter.can.deletesForMs };
  };

/** A network that comes and goes wears out no letter: they are tried at once only so often. */
const wakeEveryMs = 5_000;

/** To be asked again whenever something changed about a network. */
export function networkWatch(parts: Parts): () => Promise<void> {
  const { adapters, clock, log } = parts;
  const whichAreUp = () => new Set(adapters.filter((adapter) => adapter.isUp()));
  let up = whichAreUp();
  let isToWake = false;
  let wokenAt = 0;

  /** Where one is back, what waited for it goes at once, whatever its back-off, as things stand by now. */
  return async () => {
    const upNow = whichAreUp();
    const isOneBack = isToWake || [...upNow].some((adapter) => !up.has(adapter));
    // At once: the next change may come before this one is written down.
    [up, isToWake] = [upNow, isOneBack];
    const changed = await inStore(parts, async (store) => {
      const present = presentAt(parts, store);
      const conditions = await noteConditions(present, adapters.map(conditionOf));
      // In the same transaction: what was never told yet is replaced before it can go.
      await tellHealth(present, networksOf(adapters));
      if (isOneBack) await wake(store);
      return conditions;
    });
    isToWake = false;
    changed.forEach(logHealth);
  };

  async function wake({ outbox, redraws }: Store): Promise<void> {
    const now = clock.now();
    const isEarly = wokenAt <= now && now < wokenAt + wakeEveryMs;
    wokenAt = isEarly ? wokenAt : now;
    await outbox.wake(isEarly ? wokenAt + wakeEveryMs : now);
    await redraws.wake(now);
  }

  function logHealth({ network, health: { state, advice } }: Condition): void {
    const isFine = state === 'ready' || state === 'starting';
    log[isFine ? 'info' : 'warn']({ network, state, advice }, 'network');
  }
}
