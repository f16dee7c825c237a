import type { Condition } from '../data/networks/condition.ts';
import { noteConditions } from '../data/networks/note-conditions.ts';
import { tellHealth } from '../data/networks/tell-health.ts';
import type { Networks } from '../data/posts/networks.ts';
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
    return adapter && { isUp: adapter.isUp(), edits: adapter.can.edits };
  };

/** To be asked again whenever something changed about a network. */
export function networkWatch(parts: Parts): () => Promise<void> {
  const { adapters, clock, log } = parts;
  const whichAreUp = () => adapters.map((adapter) => adapter.isUp()).join();
  let up = whichAreUp();

  /** Where one failed or is back, what waited for it goes at once, whatever its back-off, as things stand by now. */
  return async () => {
    const upNow = whichAreUp();
    const changed = await inStore(parts, async (store) => {
      const present = presentAt(parts, store);
      const conditions = await noteConditions(present, adapters.map(conditionOf));
      // In the same transaction: what was never told yet is replaced before it can go.
      await tellHealth(present, networksOf(adapters));
      if (upNow !== up) await store.outbox.wake(clock.now());
      if (upNow !== up) await store.redraws.wake(clock.now());
      return conditions;
    });
    up = upNow;
    changed.forEach(logHealth);
  };

  function logHealth({ network, health: { state, advice } }: Condition): void {
    const isFine = state === 'ready' || state === 'starting';
    log[isFine ? 'info' : 'warn']({ network, state, advice }, 'network');
  }
}
