import { union } from '../../../data/ranges.ts';
import type { StationHours } from '../../../data/wording/en/booking.ts';
import type { Turn } from '../../turn.ts';

/** What the sender is down for that is not over, adjoining hours as one, in the order in which they come. */
export async function heldHours({ store, sender, now }: Turn): Promise<StationHours[]> {
  const signUps = await store.rota.of(sender.id, now);
  const at = (stationId: string) => union(signUps.filter((signUp) => signUp.stationId === stationId));
  return (await store.stations.all())
    .flatMap((station) => at(station.id).map((range) => ({ station, range })))
    .sort((a, b) => a.range.start - b.range.start);
}
