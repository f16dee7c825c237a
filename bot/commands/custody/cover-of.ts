import { clocksOf } from '../../../data/custody/clocks.ts';
import { jurisdictions } from '../../../data/custody/jurisdictions.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Turn } from '../../turn.ts';
import type { KnownArrestee } from './known-refs.ts';

/** Until when cover is planned for the last of some people. */
export async function coverOf(
  { store, now, policy }: Turn,
  people: readonly KnownArrestee[],
): Promise<{ readonly until: Instant; readonly estimated: boolean }> {
  const covers: { until: Instant; estimated: boolean }[] = [];
  for (const { arrestee } of people) {
    const { jurisdiction } = await store.stations.byId(arrestee.stationId);
    const clocks = clocksOf(arrestee, jurisdictions[jurisdiction], now, policy.custody);
    covers.push({ until: clocks.coverUntil, estimated: clocks.coverEstimated });
  }
  const until = Math.max(...covers.map((cover) => cover.until));
  return { until, estimated: covers.some((cover) => cover.until === until && cover.estimated) };
}
