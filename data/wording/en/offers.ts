import type { Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatRange } from '../../times/format.ts';
import { helpNeeded, type Needing } from './booking.ts';
import { code, hoursText as hours, list, nameOf } from './lists.ts';

/** Hours somebody could come, and where to; an area by its name, empty: anywhere. */
export interface OfferedHours {
  readonly range: Range;
  readonly where: Station | string;
}

const nearText = (where: Station | string): string => {
  if (typeof where !== 'string') return ` to ${nameOf(where)} or near it`;
  return where === '' ? '' : ` in the area ${where}`;
};

const offersText = (offers: readonly OfferedHours[], zone: string): string =>
  list(offers.map(({ range, where }) => `${formatRange(range, zone)}${nearText(where)}`));

/** Of hours offered quietly: to whoever offered them. */
export const offerWords = {
  offered: (ranges: readonly Range[], where: Station | string, needing: readonly Needing[], zone: string) =>
    [
      `Thank you, that helps! Coordinators alone can see that you could come${nearText(where)}: ${hours(ranges, zone)}.`,
      'Nothing is booked: if you are needed, I tell you here.',
      ...(needing.length > 0 ? [helpNeeded(needing, zone)] : []),
      `If your plans change: ${code(`!cancel ${ranges[0] ? formatRange(ranges[0], zone) : ''}`)}.`,
    ].join(' '),
  /** In a room, to somebody who cannot be told privately. */
  offerNoted: () => 'Thank you, noted for the coordinators. Nothing is booked by it.',
  downAlready: (ranges: readonly Range[], zone: string) =>
    `You are down for ${hours(ranges, zone)} already: ${code('!mine')} shows where. Thank you!`,
  canNot: () => `To give hours back: ${code('!cancel 8pm-11pm')}, or ${code('!cancel all')}.`,
  offersEnded: (ranges: readonly Range[], zone: string) =>
    `You are not asked any more for ${hours(ranges, zone)}. Thank you for saying so.`,
  offersEndedQuietly: () => 'Noted, thank you.',
  cancelOfferWhat: (offers: readonly OfferedHours[], zone: string) =>
    `You are not down for any hours. You said that you could come ${offersText(offers, zone)}. To take that back: ${code('!cancel all')}.`,
  myOffers: (offers: readonly OfferedHours[], zone: string) =>
    `You could come ${offersText(offers, zone)}: only coordinators see that, and nothing is booked.`,
  bookedAsOffered: (station: Station, taken: readonly Range[], zone: string) =>
    `You said that you could come, and you are needed: a coordinator has put you down at ${nameOf(station)} for ${hours(taken, zone)}. Thank you! If you can’t after all, please say so at once: ${code(`!cancel ${station.code} ${taken[0] ? formatRange(taken[0], zone) : ''}`)}.`,
};
