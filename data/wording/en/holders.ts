import type { Contacts } from '../../policy.ts';
import type { Instant, Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment, formatRange } from '../../times/format.ts';
import { helpNeeded, type Needing, type WhereNobodyComesOut } from './booking.ts';
import { code, hoursText as hours, list, nameOf, nobodyThere } from './lists.ts';

interface Holder {
  readonly name: string;
  readonly hours: readonly Range[];
}

const sentences = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

const ifSomebodyComes = ({ code: short }: Station, { backOffice }: Contacts): string =>
  `If somebody still comes out: ${code(`!released ${short}`)}${backOffice ? `, or ring the back office: ${backOffice}` : ', or tell a coordinator'}.`;

const listed = (holders: readonly Holder[], zone: string): string =>
  holders.map(({ name, hours: own }) => `${name}, down for ${hours(own, zone)}`).join('; ');

const takeAgain = ({ code: short }: Station, ranges: readonly Range[], zone: string): string =>
  list(ranges.map((range) => code(`!in ${short} ${formatRange(range, zone)}`)));

/** To those whose hours went off a rota as nobody is expected to come out, and may be wanted after all. */
export const holderWords = {
  offTheRota: ({ station, state }: WhereNobodyComesOut, own: readonly Range[], contacts: Contacts, zone: string) =>
    sentences(
      `${nameOf(station)}: ${nobodyThere(state)}, so your hours ${hours(own, zone)} are off the rota.`,
      'No need to wait there. Thank you!',
      ifSomebodyComes(station, contacts),
    ),
  helpNeeded,
  /** What they may take in place of their own hours. */
  takeInstead: (
    station: Station,
    { hours: theirs, isEmpty, km }: { hours: readonly Range[]; isEmpty: boolean; km: number | null },
    zone: string,
  ) =>
    `${nameOf(station)} ${isEmpty ? 'has nobody' : 'needs one more'} ${hours(theirs, zone)}${km === null ? '' : `, ${km.toFixed(km < 10 ? 1 : 0)} km on`}. Take it? 👍 on this, or ${code('!yes')}.`,
  filledMeanwhile: (station: Station, gone: readonly Range[], zone: string) =>
    `Nobody more is needed at ${nameOf(station)} ${hours(gone, zone)} by now. Thank you for being ready!`,
  /** `all`: the hours of those who can only be told here; `closeAt`: until when everybody may write here. */
  coverIsOver: (
    { station, state }: WhereNobodyComesOut,
    all: readonly Range[],
    needing: readonly Needing[],
    closeAt: Instant | null,
    contacts: Contacts,
    zone: string,
  ) =>
    sentences(
      `${nameOf(station)}: ${nobodyThere(state)}, so cover is over.`,
      all.length > 0
        ? `These hours are off the rota: ${hours(all, zone)}. If they were yours, no need to wait. Thank you!`
        : 'Thank you, everybody!',
      ifSomebodyComes(station, contacts),
      all.length > 0 ? helpNeeded(needing, zone) : '',
      closeAt === null ? '' : `Everybody can write here until ${formatMoment(closeAt, zone)}.`,
    ),
  pleaseTellOff: ({ station, state }: WhereNobodyComesOut, holders: readonly Holder[], zone: string) =>
    `${nameOf(station)}: ${nobodyThere(state)}, so all hours are off the rota. Please tell those I can’t write to: ${listed(holders, zone)}.`,
  neededAgain: (station: Station, own: readonly Range[], zone: string) =>
    `${nameOf(station)}: help is needed there again, and your hours ${hours(own, zone)} are still off the rota. If you can come after all: ${takeAgain(station, own, zone)}.`,
  hoursNeededAgain: (station: Station, all: readonly Range[], zone: string) =>
    `${nameOf(station)}: help is needed again ${hours(all, zone)}. If these hours were yours, please take them again: ${takeAgain(station, all, zone)}.`,
  pleaseTellAgain: (station: Station, holders: readonly Holder[], zone: string) => {
    const [first] = holders;
    const example = first?.hours[0]
      ? code(`!add "${first.name}" ${station.code} ${formatRange(first.hours[0], zone)}`)
      : '';
    return `${nameOf(station)}: help is needed there again. Please ask those I can’t write to whether they can come after all: ${listed(holders, zone)}. They are on the rota again only with ${example}.`;
  },
  askedAgain: () => 'Whoever was down there before is asked to sign up again.',
};
