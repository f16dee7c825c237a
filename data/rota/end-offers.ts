import type { Present } from '../present.ts';
import { common, type Range } from '../ranges.ts';
import type { HoursChange } from './hours-change.ts';
import { cutOffers } from './offer.ts';

/** Ends somebody's offers for these hours, as they are booked or taken back; the hours that were offered. */
export async function endOffers(
  { store, now }: Pick<Present, 'store' | 'now'>,
  { personId, asked, act }: HoursChange,
): Promise<Range[]> {
  const own = await store.offers.of(personId, now);
  for (const { offer, left } of cutOffers(own, asked)) {
    await store.offers.drop(offer.id, await act());
    for (const range of left) await store.offers.add({ ...offer, ...range }, await act());
  }
  return common(own, asked);
}
