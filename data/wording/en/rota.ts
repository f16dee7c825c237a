import { type Range, totalMs } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatClock, formatHours, formatMoment, formatRange } from '../../times/format.ts';
import { code, list, nameOf, people, span } from './lists.ts';

const hours = (ranges: readonly Range[], zone: string): string => list(ranges.map((range) => formatRange(range, zone)));

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

const heldHours = (held: readonly StationHours[], zone: string): string =>
  list(held.map(({ station, range }) => `${nameOf(station)} ${formatRange(range, zone)}`));

/** A slot as the rota shows it; of a running one, what is left. */
export interface SlotLine {
  readonly number: number;
  readonly range: Range;
  /** Who is down, and for which parts of it; none where it is all of it. */
  readonly who: readonly { readonly name: string; readonly parts: readonly Range[] }[];
  /** From when somebody may walk out, or until when; null where it is from the beginning, or to the end. */
  readonly from: number | null;
  readonly until: number | null;
  readonly needed: boolean;
  /** Hours in which somebody may walk out and nobody is down. */
  readonly empty: readonly Range[];
  readonly wanted: number;
  /** How many more are wanted where fewest are down. */
  readonly missing: number;
  readonly full: boolean;
}

export interface RotaText {
  readonly station: Station;
  readonly inside: { readonly least: number; readonly most: number } | null;
  readonly until: number | null;
  readonly slots: readonly SlotLine[];
  readonly withNames: boolean;
  /** It stands in the station's own room, where the station need not be said. */
  readonly atHome: boolean;
  readonly zone: string;
}

/** Somebody on the way for three o'clock should not come at noon. */
const neededHours = ({ from, until }: SlotLine, zone: string): string[] => {
  if (from !== null && until !== null) return [`needed ${formatHours({ start: from, end: until }, zone)}`];
  if (from !== null) return [`needed from ${formatClock(from, zone)}`];
  return until === null ? [] : [`needed until ${formatClock(until, zone)}`];
};

const whoIsOn = ({ who }: SlotLine, { withNames, zone }: RotaText): string => {
  if (!withNames) return `${who.length} signed up`;
  return list(who.map(({ name, parts }) => [name, ...parts.map((part) => formatHours(part, zone))].join(' ')));
};

const whatIsMissing = ({ empty, missing, full }: SlotLine, zone: string): string[] => {
  if (empty.length > 0) return [`nobody ${list(empty.map((part) => formatHours(part, zone)))}`];
  if (missing > 0) return [`${missing} more wanted`];
  return full ? ['full'] : [];
};

const onSlot = (slot: SlotLine, rota: RotaText): string => {
  const { who, needed, wanted } = slot;
  if (!needed) return who.length > 0 ? `${whoIsOn(slot, rota)}; no cover needed` : 'no cover needed';
  if (who.length === 0) return [...neededHours(slot, rota.zone), `nobody yet, ${wanted} wanted`].join('; ');
  return [...neededHours(slot, rota.zone), whoIsOn(slot, rota), ...whatIsMissing(slot, rota.zone)].join('; ');
};

const rotaHead = ({ inside, until, zone }: RotaText): string => {
  if (until === null)
    return inside === null || inside.most === 0
      ? 'Nobody is known to be inside now, so no cover is needed. Thank you, everybody!'
      : `${span(inside.least, inside.most)} thought inside. No cover needed now.`;
  const thought = inside ? `${span(inside.least, inside.most)} thought inside. ` : '';
  return `${thought}Cover planned until ${formatMoment(until, zone)}.`;
};

const rotaFoot = ({ slots, station, atHome }: RotaText): string => {
  const first = slots.find(({ missing }) => missing > 0) ?? slots.find(({ needed }) => needed) ?? slots[0];
  const at = atHome ? '' : `${station.code} `;
  const [take, give] = [code(`!in ${at}${first?.number ?? 1}`), code(`!cancel ${at}${first?.number ?? 1}`)];
  return `To take hours, tap their number here or type ${take} or ${code(`!in ${at}8pm-11pm`)}. To give them back: ${give}.`;
};

/** What somebody took, or nobody is down for any more. */
export interface RotaNews {
  readonly taken: readonly { readonly name: string; readonly ranges: readonly Range[] }[];
  readonly free: readonly Range[];
}

export const rotaWords = {
  stationName: nameOf,
  slotEmoji: (number: number) => `${number}️⃣`,
  slot: (slot: SlotLine, rota: RotaText) =>
    `${rotaWords.slotEmoji(slot.number)} ${formatRange(slot.range, rota.zone)}\n${onSlot(slot, rota)}`,
  /** One line, where the post itself can't be changed. */
  rotaNews: (station: Station, { taken, free }: RotaNews, zone: string) =>
    `${nameOf(station)}: ${[
      ...taken.map(({ name, ranges }) => `${name} takes ${hours(ranges, zone)}`),
      ...(free.length > 0 ? [`free again: ${hours(free, zone)}`] : []),
    ].join('; ')}.`,
  tapAgain: (away: Range, zone: string) =>
    `I could not see your taps ${formatRange(away, zone)}. If you tapped a number then, please tap it again here.`,
  coverOver: (station: Station) =>
    `${nameOf(station)}: nobody is known to be inside now, so no cover is needed. Thank you, everybody!`,
  rota: (rota: RotaText) => {
    const lines = rota.slots.map((slot) => rotaWords.slot(slot, rota));
    return [
      `Rota: ${nameOf(rota.station)}`,
      rotaHead(rota),
      ...(lines.length > 0 ? ['', ...lines] : []),
      ...(lines.length > 0 && rota.until !== null ? ['', rotaFoot(rota)] : []),
    ].join('\n');
  },
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
      : `As far as we know nobody will come out ${hours(idle, zone)}: no need to be there for that part.`,
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
  quietStation: (station: Station, needing: readonly { station: Station; hours: Range }[], zone: string) =>
    `Nobody is known to be held at ${nameOf(station)}, so there is nothing to sign up for. ${
      needing.length > 0
        ? `Help is needed at ${list(needing.map((other) => `${nameOf(other.station)} ${formatRange(other.hours, zone)}`))}: ${code(`!rota ${needing[0]?.station.code}`)}.`
        : 'Thank you for offering!'
    }`,
  noSlotThere: () =>
    `There is no slot with that number here any more, or not yet. Send ${code('!rota')} for a new one.`,
  noSlot: (number: number, station: Station) =>
    `There is no slot ${number}: they are numbered 1 to 9. For hours say ${code(`!in ${station.code} 20-23`)} or ${code(`!in ${station.code} 8pm-11pm`)}.`,
  gaveBack: (station: Station, given: readonly Range[], zone: string) =>
    `Given back at ${nameOf(station)}: ${hours(given, zone)}. Thank you for saying so.`,
  notYours: (held: readonly StationHours[], zone: string) =>
    held.length === 0
      ? 'You are not down for any hours, so there are none to give back.'
      : `You have no such hours to give back. You are down for ${heldHours(held, zone)}.`,
  servedHours: (ranges: readonly Range[], zone: string) => `${hours(ranges, zone)} is over and stays as it was.`,
  outWhat: () => `Somebody came out (${code('!released')}), or give back your hours (${code('!cancel')})?`,
  cancelWhat: (held: readonly StationHours[], isAll: boolean, zone: string) =>
    `Which hours? You are down for ${heldHours(held, zone)}. Say them, such as ${code(
      `!cancel ${held[0]?.station.code} ${held[0] ? formatRange(held[0].range, zone) : ''}`,
    )}, or ${code(isAll ? '!cancel all' : `!cancel ${held[0]?.station.code} all`)} for all of them.`,
  mine: (held: readonly StationHours[], quiet: readonly string[], zone: string) =>
    held.length === 0
      ? `You are not down for any hours. ${code('rota')} with a station shows where help is needed.`
      : [
          'Your hours:',
          ...held.map(({ station, range }) =>
            [
              `${formatRange(range, zone)} ${nameOf(station)}`,
              ...(quiet.includes(station.id) ? ['no cover needed there now'] : []),
            ].join('; '),
          ),
        ].join('\n'),
  bookedFor: (name: string, station: Station, taken: readonly Range[], zone: string) =>
    `${name} is in at ${nameOf(station)}: ${hours(taken, zone)}.`,
  unbookedFor: (name: string, station: Station, given: readonly Range[], zone: string) =>
    `${name} is out at ${nameOf(station)}: ${hours(given, zone)}.`,
  wantedNow: (station: Station, wanted: number, range: Range | null, zone: string) =>
    `${people(wanted)} wanted at ${nameOf(station)}${range ? ` ${formatRange(range, zone)}` : ' from now on'}.`,
  wantedHow: () => `How many people, from 1 to 20? Like this: ${code('!wanted 3 HBR')}.`,
  gridHow: () => `Slots are 3 or 6 hours long. Like this: ${code('!grid 6h HBR')}.`,
  gridNow: (station: Station, gridHours: number, isOpen: boolean) =>
    isOpen
      ? `Slots at ${nameOf(station)} will be ${gridHours} hours long from its next activation: those on show keep their numbers.`
      : `Slots at ${nameOf(station)} are ${gridHours} hours long.`,
  onePerson: () => 'one person',
  somebody: () => 'somebody',
};
