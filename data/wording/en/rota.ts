import type { StationState } from '../../custody/state.ts';
import type { Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatClock, formatHours, formatMoment, formatRange } from '../../times/format.ts';
import type { WhereNobodyComesOut } from './booking.ts';
import { code, hoursText as hours, keycap, list, nameOf, nobodyThere, people, span } from './lists.ts';

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
  readonly state: StationState;
  readonly inside: { readonly least: number; readonly most: number } | null;
  readonly until: number | null;
  /** Hours can be taken also while nobody is known to be inside. */
  readonly isActivated: boolean;
  readonly slots: readonly SlotLine[];
  readonly withNames: boolean;
  /** It stands in the station's own room, where the station need not be said. */
  readonly atHome: boolean;
  /** Somebody pastes it where the bot is not. */
  readonly isByHand: boolean;
  readonly asOf: number;
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

const notNeeded = ({ isActivated }: RotaText): string => (isActivated ? 'not needed yet' : 'no cover needed');

const onSlot = (slot: SlotLine, rota: RotaText): string => {
  const { who, needed, wanted } = slot;
  if (!needed) return who.length > 0 ? `${whoIsOn(slot, rota)}; ${notNeeded(rota)}` : notNeeded(rota);
  if (who.length === 0) return [...neededHours(slot, rota.zone), `nobody yet, ${wanted} wanted`].join('; ');
  return [...neededHours(slot, rota.zone), whoIsOn(slot, rota), ...whatIsMissing(slot, rota.zone)].join('; ');
};

const rotaHead = ({ state, inside, until, isActivated, zone }: RotaText): string => {
  if (until === null && isActivated)
    return 'People may be brought here. Nobody is known to be inside yet, so please do not set out, but you can put your name down. Look here again before you come.';
  if (until === null)
    return inside === null || inside.most === 0
      ? `${nobodyThere(state).replace('n', 'N')}, so no cover is needed. Thank you, everybody!`
      : `${span(inside.least, inside.most)} thought inside. No cover needed now.`;
  const thought = inside ? `${span(inside.least, inside.most)} thought inside. ` : '';
  return `${thought}Cover planned until ${formatMoment(until, zone)}.`;
};

const rotaFoot = ({ slots, station, atHome, isByHand }: RotaText): string => {
  if (isByHand) return 'To take hours or give them back, say so here, with the hours: a coordinator puts you down.';
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
  slot: (slot: SlotLine, rota: RotaText) =>
    `${rota.isByHand ? '' : `${keycap(slot.number)} `}${formatRange(slot.range, rota.zone)}\n${onSlot(slot, rota)}`,
  /** One line, where the post itself can't be changed. */
  rotaNews: (station: Station, { taken, free }: RotaNews, zone: string) =>
    `${nameOf(station)}: ${[
      ...taken.map(({ name, ranges }) => `${name} takes ${hours(ranges, zone)}`),
      ...(free.length > 0 ? [`free again: ${hours(free, zone)}`] : []),
    ].join('; ')}.`,
  tapAgain: (away: Range, zone: string) =>
    `I could not see your taps ${formatRange(away, zone)}. If you tapped a number then, please tap it again here.`,
  coverOver: ({ station, state }: WhereNobodyComesOut) =>
    `${nameOf(station)}: ${nobodyThere(state)}, so no cover is needed. Thank you, everybody!`,
  rota: (rota: RotaText) => {
    const lines = rota.slots.map((slot) => rotaWords.slot(slot, rota));
    return [
      rota.isByHand
        ? `Rota: ${nameOf(rota.station)}, as of ${formatMoment(rota.asOf, rota.zone)}`
        : `Rota: ${nameOf(rota.station)}`,
      rotaHead(rota),
      ...(lines.length > 0 ? ['', ...lines] : []),
      ...(lines.length > 0 && (rota.until !== null || rota.isActivated) ? ['', rotaFoot(rota)] : []),
    ].join('\n');
  },
  wantedNow: (station: Station, wanted: number, range: Range | null, zone: string) =>
    `${people(wanted)} wanted at ${nameOf(station)}${range ? ` ${formatRange(range, zone)}` : ' from now on'}.`,
  /** `special` is not empty. */
  wantedStays: (station: Station, special: readonly (Range & { readonly wanted: number })[], zone: string) => {
    const each = special.map((range) => `${people(range.wanted)} ${formatRange(range, zone)}`);
    const [first] = special;
    return `Hours with a number of their own keep it: ${list(each)}. To change them, say them: ${code(`!wanted 3 ${station.code} ${first ? formatRange(first, zone) : ''}`)}.`;
  },
  wantedHow: () => `How many people, from 1 to 20? Like this: ${code('!wanted 3 HBR')}.`,
  gridHow: () => `Slots are 3 or 6 hours long. Like this: ${code('!grid 6h HBR')}.`,
  gridNow: (station: Station, gridHours: number, isOpen: boolean) =>
    isOpen
      ? `Slots at ${nameOf(station)} will be ${gridHours} hours long from its next activation: those on show keep their numbers.`
      : `Slots at ${nameOf(station)} are ${gridHours} hours long.`,
  onePerson: () => 'one person',
  somebody: () => 'somebody',
};
