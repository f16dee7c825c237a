import type { Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment, formatRange } from '../../times/format.ts';
import { code, list, people, span } from './lists.ts';

const nameOf = ({ name, code: short }: Station): string => `${name} (${short})`;
const hours = (ranges: readonly Range[], zone: string): string => list(ranges.map((range) => formatRange(range, zone)));

/** A slot as the rota shows it. */
export interface SlotLine {
  readonly number: number;
  readonly range: Range;
  /** Who is there and for which part of it, or null where names are not for this room. */
  readonly who: readonly { readonly name: string; readonly part: Range | null }[];
  readonly least: number;
  readonly wanted: number;
  readonly needed: boolean;
}

export interface RotaText {
  readonly station: Station;
  readonly inside: { readonly least: number; readonly most: number } | null;
  readonly until: number | null;
  readonly slots: readonly SlotLine[];
  readonly withNames: boolean;
  readonly zone: string;
}

const onSlot = ({ who, least, wanted, needed }: SlotLine, { withNames, zone }: RotaText): string => {
  const names = who.map(({ name, part }) => (part ? `${name} ${formatRange(part, zone).split(' ').at(-1)}` : name));
  const there = withNames || who.length === 0 ? list(names) : `${who.length} signed up`;
  if (!needed) return there || 'not needed';
  if (who.length === 0) return `nobody yet, ${wanted} wanted`;
  if (least === 0) return `${there}; nobody for part of it`;
  return least < wanted ? `${there}; ${wanted - least} more wanted` : there;
};

export const rotaWords = {
  stationName: nameOf,
  slotEmoji: (number: number) => `${number}️⃣`,
  slot: (slot: SlotLine, rota: RotaText) =>
    `${rotaWords.slotEmoji(slot.number)} ${formatRange(slot.range, rota.zone)}\n${onSlot(slot, rota)}`,
  rotaChanged: (station: Station, slots: readonly string[]) =>
    [`New on the rota of ${nameOf(station)}:`, ...slots].join('\n'),
  rota: (rota: RotaText) => {
    const { station, inside, until, slots, zone } = rota;
    const lines = slots.map((slot) => rotaWords.slot(slot, rota));
    const first = slots.find(({ needed, least, wanted }) => needed && least < wanted) ?? slots[0];
    return [
      `Rota: ${nameOf(station)}`,
      [
        inside ? `${span(inside.least, inside.most)} thought inside.` : '',
        until ? `Cover planned until ${formatMoment(until, zone)}.` : 'No cover needed now.',
      ]
        .filter(Boolean)
        .join(' '),
      ...(lines.length > 0 ? ['', ...lines, ''] : []),
      ...(first && until
        ? [
            `To take hours, tap their number here or type ${code(`!in ${first.number}`)} or ${code('!in 8pm-11pm')}. To give back: ${code('!cancel')}.`,
          ]
        : []),
    ].join('\n');
  },
  signedUp: (station: Station, taken: readonly Range[], zone: string) =>
    `Thank you! You are in at ${nameOf(station)}: ${hours(taken, zone)}.`,
  tappedTwice: (station: Station, ranges: readonly Range[], zone: string) =>
    `You are in at ${nameOf(station)} for all of these: ${hours(ranges, zone)}. If you meant only the last one, give the other back: ${code('!cancel')} with its number or hours.`,
  notTheirs: (name: string) => `${name} has no hours there to take off the rota.`,
  tookHours: (station: Station, ranges: readonly Range[], zone: string) =>
    `${hours(ranges, zone)} at ${nameOf(station)}`,
  gaveHours: (station: Station, ranges: readonly Range[], zone: string) =>
    `giving back ${hours(ranges, zone)} at ${nameOf(station)}`,
  notNeeded: (ranges: readonly Range[], zone: string) =>
    `As far as we know nobody will come out ${hours(ranges, zone)}, so check the rota before you set out.`,
  full: (ranges: readonly Range[], zone: string) => `Already full: ${hours(ranges, zone)}.`,
  alreadyIn: (station: Station, ranges: readonly Range[], zone: string) =>
    `Already down at ${nameOf(station)} for ${hours(ranges, zone)}.`,
  overNow: (ranges: readonly Range[], zone: string) => `Already over: ${hours(ranges, zone)}.`,
  elsewhere: (station: Station, ranges: readonly Range[], zone: string) =>
    `Already down at ${nameOf(station)} for ${hours(ranges, zone)}. To change over, ${code(`!cancel ${station.code}`)} with those hours first.`,
  quietStation: (station: Station, needed: readonly Station[]) =>
    `Nobody is known to be held at ${nameOf(station)}, so there is nothing to sign up for.${
      needed.length > 0
        ? ` Help is needed at ${list(needed.map(nameOf))}: ${code(`!rota ${needed[0]?.code}`)}.`
        : ' Thank you for offering!'
    }`,
  noSlot: (number: number) =>
    `There is no slot ${number}. Slots are numbered 1 to 9; for hours say ${code('!in 20-23')} or ${code('!in 8pm-11pm')}.`,
  gaveBack: (station: Station, given: readonly Range[], zone: string) =>
    `Given back at ${nameOf(station)}: ${hours(given, zone)}. Thank you for saying so.`,
  notYours: () => `You have no hours there to give back. ${code('mine')} shows what you are down for.`,
  servedHours: (ranges: readonly Range[], zone: string) => `${hours(ranges, zone)} is over and stays as it was.`,
  outWhat: () => `Somebody came out (${code('!released')}), or give back your hours (${code('!cancel')})?`,
  cancelWhat: (held: readonly { station: Station; range: Range }[], zone: string) =>
    `Which hours? You are down for ${list(held.map(({ station, range }) => `${nameOf(station)} ${formatRange(range, zone)}`))}. Say ${code('!cancel all')} for all of them.`,
  mine: (held: readonly { station: Station; range: Range }[], zone: string) =>
    held.length === 0
      ? `You are not down for any hours. ${code('rota')} with a station shows where help is needed.`
      : ['Your hours:', ...held.map(({ station, range }) => `${formatRange(range, zone)} ${nameOf(station)}`)].join(
          '\n',
        ),
  bookedFor: (name: string, station: Station, taken: readonly Range[], zone: string) =>
    `${name} is in at ${nameOf(station)}: ${hours(taken, zone)}.`,
  unbookedFor: (name: string, station: Station, given: readonly Range[], zone: string) =>
    `${name} is out at ${nameOf(station)}: ${hours(given, zone)}.`,
  wantedNow: (station: Station, wanted: number, range: Range | null, zone: string) =>
    `${people(wanted)} wanted at ${nameOf(station)}${range ? ` ${formatRange(range, zone)}` : ' from now on'}.`,
  gridNow: (station: Station, gridHours: number, isOpen: boolean) =>
    isOpen
      ? `Slots at ${nameOf(station)} will be ${gridHours} hours long from its next activation: those on show keep their numbers.`
      : `Slots at ${nameOf(station)} are ${gridHours} hours long.`,
  onePerson: () => 'one person',
  somebody: () => 'somebody',
};
