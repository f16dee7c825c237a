import type { OfferedHours } from '../../../data/wording/en/offers.ts';
import type { Turn } from '../../turn.ts';

/** When and where the sender said they could come, as far as it is not over. */
export async function ownOffers({ store, sender, now }: Turn): Promise<OfferedHours[]> {
  const stations = new Map((await store.stations.all()).map((station) => [station.id, station]));
  return (await store.offers.of(sender.id, now)).map(({ start, end, stationId, area }) => ({
    range: { start, end },
    where: stations.get(stationId ?? '') ?? area,
  }));
}
