import type { JurisdictionName } from '../../custody/jurisdictions.ts';
import { type Station, type StationKind, unknownStationCode } from '../../stations/station.ts';
import { formatDate } from '../../times/format.ts';
import { code, list, nameOf } from './lists.ts';

/** What a card depends on beside the station. */
export interface CardSetting {
  /** Asked in the station's own group: whoever reads it has joined. */
  readonly isHere: boolean;
  /** The public map, where there is one. */
  readonly map: string;
  readonly zone: string;
}

const card = (station: Station, { isHere, map, zone }: CardSetting): string[] => {
  const { verified, asOf, address, exits, travel, notes, link } = station;
  const known = [
    ...(address ? [`Address: ${address}`] : []),
    ...(exits ? [`Exits: ${exits}`] : []),
    ...(travel ? [`Travel: ${travel}`] : []),
    ...(notes ? [`Good to know: ${notes}`] : []),
  ];
  return [
    placed(station),
    ...(verified ? [] : ['Nobody has confirmed this station yet. Please ask where it is before you set out.']),
    ...(known.length > 0 ? known : ['I do not know its address yet.']),
    ...(link && !isHere ? [`Join its group: ${link}`] : []),
    ...(map ? [`Map: ${map}`] : []),
    ...(verified && asOf !== null ? [`Last checked ${formatDate(asOf, zone)}.`] : []),
  ];
};

const laws: Record<JurisdictionName, string> = {
  'england-wales': 'England and Wales',
  'northern-ireland': 'Northern Ireland',
  scotland: 'Scotland',
};
const kinds: Record<StationKind, string> = { custody: 'a custody suite', court: 'a court' };

/** What the bot takes a station for, which clocks depend on. */
const takenFor = ({ kind, jurisdiction }: Station): string => `${kinds[kind]} in ${laws[jurisdiction]}`;

const placed = (station: Station): string => `${nameOf(station)}${station.area ? `, ${station.area}` : ''}`;

export const stationWords = {
  stationCard: (station: Station, setting: CardSetting) =>
    station.code === unknownStationCode
      ? `${code(unknownStationCode)} stands for people whose station is not known yet.`
      : card(station, setting).join('\n'),
  ringThere: (backOffice: string) =>
    backOffice
      ? `If anything worries you, ring the back office: ${backOffice}.`
      : 'If anything worries you, ask a coordinator in the group.',
  addHow: () =>
    `Which station is missing? Send its name, a comma, and its county or police area: ${code('!station add Milltown Road, Kent')}.`,
  unfitStation: () =>
    `I can't use that as a name. Please send it in letters, at most 60, and not as everyday words alone: ${code('!station add Milltown Road, Kent')}.`,
  stationIsListed: (station: Station) =>
    `${placed(station)} is on the list already. Use its code: ${code(station.code)}.`,
  stationAlike: (alike: readonly Station[], { name, area }: Pick<Station, 'name' | 'area'>) =>
    `Is it ${list(alike.map(placed), 'or')}? Then use that code. If it is another one: ${code(`!station add another ${name}, ${area}`)}. I did nothing so far.`,
  stationAdded: (station: Station, level: number) =>
    [
      `Added: ${placed(station)}. I take it for ${takenFor(station)}.`,
      `Its code is ${code(station.code)}: ${code(`!arrest ${station.code}`)}, or ${code(`!arrived UNK7 ${station.code}`)} for somebody who is in the book.`,
      level < 3
        ? 'It is marked as unconfirmed until an admin confirms it; they are told.'
        : `It is marked as unconfirmed until you have checked it: ${code(`!station confirm ${station.code}`)}.`,
      `If it was a slip: ${code('!undo')}.`,
    ].join(' '),
  stationToConfirm: (station: Station, by: string) =>
    `${by} added a station: ${placed(station)}. I take it for ${takenFor(station)}. If that is right: ${code(`station confirm ${station.code}`)}. If it is a court, or other law holds there, say so: ${code(`station confirm ${station.code} court scotland`)}.`,
  confirmHow: () =>
    `Say the station, and what it is if I have that wrong: ${code('!station confirm HBR')}, ${code('!station confirm HBR court')}, ${code('!station confirm HBR scotland')}.`,
  stationConfirmed: (station: Station) => `${placed(station)} is confirmed: ${takenFor(station)}.`,
  confirmedAlready: (station: Station) =>
    `${placed(station)} is confirmed already: ${takenFor(station)}. If that is wrong: ${code(`!station confirm ${station.code} court`)}, or the country whose law holds there.`,
  stationUsed: (station: Station) => `${placed(station)} is in use or confirmed since, so it stays on the list.`,
  addedStation: (station: Station) => `the station ${nameOf(station)}`,
  confirmedStation: (station: Station) => `the confirmation of ${nameOf(station)}`,
};
