import type { StationState } from '../../custody/state.ts';
import { type Range, totalMs } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatRange } from '../../times/format.ts';
import { code, hoursText as hours, list, nameOf } from './lists.ts';

/** Hours somebody more is wanted for, with the slot they lie in. */
export interface Wanted {
  readonly range: Range;
  readonly number: number;
  readonly station: string;
}

export interface StationHours {
  readonly station: Station;
  readonly range: Range;
}

/** A station where nobody can be waited for. */
export interface WhereNobodyComesOut {
  readonly station: Station;
  readonly state: StationState;
}

/** Where somebody more is wanted. */
export interface Needing {
  readonly station: Station;
  readonly hours: Range;
}

/** Where to go instead; empty where nobody is wanted. */
export const helpNeeded = (needing: readonly Needing[], zone: string): string =>
  needing.length === 0
    ? ''
    : `Help is needed at ${list(needing.map(({ station, hours: when }) => `${nameOf(station)} ${formatRange(when, zone)}`))}: ${code(`!rota ${needing[0]?.station.code}`)}.`;

const heldHours = (held: readonly StationHours[], zone: string): string =>
  list(held.map(({ station, range }) => `${nameOf(station)} ${formatRange(range, zone)}`));

export const bookingWords = {
  signedUp: (station: Station, taken: readonly Range[], zone: string) =>
    `Thank you! You are in at ${nameOf(station)}: ${hours(taken, zone)}.`,
  tappedTwice: (
    station: Station,
    before: readonly { range: Range; number: number | undefined }[],
    now: readonly Range[],
    atHome: boolean,
    zone: string,
  ) => {
    const all = [...before.map(({ range }) => range), ...now];
    const at = atHome ? '' : `${station.code} `;
    const ways = before.map(({ range, number }) => {
      const said = number === undefined ? formatRange(range, zone) : `${number}`;
      return `${code(`!cancel ${at}${said}`)} gives back ${formatRange(range, zone)}`;
    });
    return `You are in at ${nameOf(station)} for ${all.length === 2 ? 'both' : 'all of these'}: ${hours(all, zone)}. If you meant only the last one, ${list(ways)}.`;
  },
  notTheirs: (name: string) => `${name} has no hours there to take off the rota.`,
  tookHours: (station: Station, ranges: readonly Range[], zone: string) =>
    `${hours(ranges, zone)} at ${nameOf(station)}`,
  gaveHours: (station: Station, ranges: readonly Range[], zone: string) =>
    `giving back ${hours(ranges, zone)} at ${nameOf(station)}`,
  notNeeded: (idle: readonly Range[], taken: readonly Range[], zone: string) =>
    totalMs(idle) === totalMs(taken)
      ? 'As far as we know nobody will come out then, so please look here again before you set out.'
      : `As far as we know nobody will come out ${hours(idle, zone)}: please look here again before you set out for that part.`,
  full: (ranges: readonly Range[], wanted: Wanted | null, zone: string) =>
    `Already full, thank you: ${hours(ranges, zone)}. ${
      wanted
        ? `Somebody is still wanted ${formatRange(wanted.range, zone)}: ${code(`!in ${wanted.station} ${wanted.number}`)}.`
        : 'There are enough people for every hour now.'
    }`,
  alreadyIn: (station: Station, ranges: readonly Range[], zone: string) =>
    `Already down at ${nameOf(station)} for ${hours(ranges, zone)}.`,
  overNow: (ranges: readonly Range[], zone: string) => `Already over: ${hours(ranges, zone)}.`,
  elsewhere: (station: Station, range: Range, giveBack: string, zone: string) =>
    `Already down at ${nameOf(station)} for ${formatRange(range, zone)}. To change over, first send ${code(`${giveBack} ${station.code} ${formatRange(range, zone)}`)}.`,
  noSignUps: ({ station, state }: WhereNobodyComesOut, needing: readonly Needing[], zone: string) =>
    `${state === 'held for court' ? `Nobody is expected to come out at ${nameOf(station)} for now` : `Nobody is known to be held at ${nameOf(station)}`}, so there is nothing to sign up for. ${helpNeeded(needing, zone) || 'Thank you for offering!'}`,
  noSlotThere: () =>
    `There is no slot with that number here any more, or not yet. Send ${code('!rota')} for a new one.`,
  noSlot: (number: number, station: Station) =>
    `There is no slot ${number}: they are numbered 1 to 9. For hours say ${code(`!in ${station.code} 20-23`)} or ${code(`!in ${station.code} 8pm-11pm`)}.`,
  gaveBack: (station: Station, given: readonly Range[], zone: string) =>
    `Given back at ${nameOf(station)}: ${hours(given, zone)}. Thank you for saying so.`,
  notYours: (held: readonly StationHours[], zone: string) =>
    held.length === 0
      ? 'You are not down for any hours, so there are none to give back.'
      : `You have no such hours to give back. You are down for ${heldHours(held, zone)}. To give back all that is left of them: ${code('!cancel all')}.`,
  servedHours: (ranges: readonly Range[], zone: string) => `${hours(ranges, zone)} is over and stays as it was.`,
  outWhat: () => `Somebody came out (${code('!released')}), or give back your hours (${code('!cancel')})?`,
  cancelWhat: (held: readonly StationHours[], isAll: boolean, zone: string) =>
    `Which hours? You are down for ${heldHours(held, zone)}. Say them, such as ${code(
      `!cancel ${held[0]?.station.code} ${held[0] ? formatRange(held[0].range, zone) : ''}`,
    )}, or ${code(isAll ? '!cancel all' : `!cancel ${held[0]?.station.code} all`)} for all of them.`,
  mine: (held: readonly StationHours[], zone: string) =>
    held.length === 0
      ? `You are not down for any hours. ${code('rota')} with a station shows where help is needed.`
      : ['Your hours:', ...held.map(({ station, range }) => `${formatRange(range, zone)} ${nameOf(station)}`)].join(
          '\n',
        ),
  bookedFor: (name: string, station: Station, taken: readonly Range[], zone: string) =>
    `${name} is in at ${nameOf(station)}: ${hours(taken, zone)}.`,
  unbookedFor: (name: string, station: Station, given: readonly Range[], zone: string) =>
    `${name} is out at ${nameOf(station)}: ${hours(given, zone)}.`,
};
