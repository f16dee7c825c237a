import { intersection, type Range, subtract } from '../ranges.ts';
import type { Station } from '../stations/station.ts';

/** Hours in which somebody could come, told to coordinators alone. Nothing is booked by it. */
export interface Offer extends Range {
  readonly id: string;
  readonly personId: string;
  /** The station they named; null where they named an area, or nothing. */
  readonly stationId: string | null;
  /** Where they could come to; empty: anywhere. */
  readonly area: string;
}

/** The offers that lose hours when these are taken up or withdrawn, each with what is left of it. */
export const cutOffers = <Hours extends Range>(
  offers: readonly Hours[],
  hours: readonly Range[],
): { readonly offer: Hours; readonly left: Range[] }[] =>
  offers
    .filter((offer) => hours.some((range) => intersection(range, offer)))
    .map((offer) => ({ offer, left: subtract([offer], hours) }));

/** Whether the offer is for the station, or could be. */
export const isFor = ({ stationId, area }: Offer, station: Pick<Station, 'id' | 'area'>): boolean =>
  stationId === station.id || area === '' || area === station.area;
