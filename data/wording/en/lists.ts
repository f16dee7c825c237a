import type { StationState } from '../../custody/state.ts';
import type { Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatRange } from '../../times/format.ts';

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[], word = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

export const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** `3`, or where it is not sure `2–4`. */
export const span = (least: number, most: number): string => (least === most ? `${least}` : `${least}–${most}`);

export const hoursText = (ranges: readonly Range[], zone: string): string =>
  list(ranges.map((range) => formatRange(range, zone)));

export const code = (text: string): string => `\`${text}\``;

/** The emoji of a number from 1 to 9, to tap. */
export const keycap = (number: number): string => `${number}\ufe0f\u20e3`;

/** A station as every text names it: `Harbour Road (HBR)`; one that nobody has confirmed is marked wherever it is named. */
export const nameOf = (station: Station): string =>
  `${station.name} (${[station.code, ...marksOf(station)].join(', ')})`;

/** What has to be said with a station's name: that it is a court, where the name does not, and that it is unconfirmed. */
export const marksOf = ({ name, kind, verified }: Station): string[] => [
  ...(kind === 'court' && !/\bcourt/i.test(name) ? ['court'] : []),
  ...(verified ? [] : ['unconfirmed']),
];

const networkNames: Readonly<Record<string, string>> = { signal: 'Signal', whatsapp: 'WhatsApp' };

export const networkName = (network: string): string => networkNames[network] ?? network;
/** Why nobody need wait at a station, for everybody to read. */
export const nobodyThere = (state: StationState): string =>
  state === 'held for court' ? 'nobody is expected to come out now' : 'nobody is known to be inside now';

export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
