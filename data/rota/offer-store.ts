import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { Offer } from './offer.ts';

const toOffer = (row: Tables['offer']): Offer => ({
  id: row.id,
  personId: row.person_id,
  stationId: row.station_id,
  area: row.area,
  start: row.starts_at,
  end: row.ends_at,
});

/** Who could come when and where, as they told quietly. */
export const offerStore = (trx: Transaction, chance: Chance) => {
  const standing = (from: Instant) =>
    trx
      .selectFrom('offer')
      .selectAll()
      .where('dropped_by', 'is', null)
      .where('ends_at', '>', from)
      .orderBy('starts_at')
      .orderBy('made_by')
      .orderBy('id');

  return {
    /** Every offer that ends after `from`. */
    async open(from: Instant): Promise<Offer[]> {
      return (await standing(from).execute()).map(toOffer);
    },

    /** Somebody's own that end after `from`. */
    async of(personId: string, from: Instant): Promise<Offer[]> {
      return (await standing(from).where('person_id', '=', personId).execute()).map(toOffer);
    },

    async add(offer: Omit<Offer, 'id'>, act: number): Promise<void> {
      await trx
        .insertInto('offer')
        .values({
          id: await chance.id(),
          person_id: offer.personId,
          station_id: offer.stationId,
          area: offer.area,
          starts_at: offer.start,
          ends_at: offer.end,
          made_by: act,
          dropped_by: null,
        })
        .execute();
    },

    async drop(id: string, act: number): Promise<void> {
      await trx.updateTable('offer').set({ dropped_by: act }).where('id', '=', id).execute();
    },
  };
};
