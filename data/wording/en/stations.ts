import { type Station, unknownStationCode } from '../../stations/station.ts';
import { formatDate } from '../../times/format.ts';
import { code, nameOf } from './lists.ts';

/** What a card depends on beside the station. */
export interface CardSetting {
  /** Asked in the station's own group: whoever reads it has joined. */
  readonly isHere: boolean;
  /** The public map, where there is one. */
  readonly map: string;
  readonly zone: string;
}

const card = (station: Station, { isHere, map, zone }: CardSetting): string[] => {
  const { area, verified, asOf, address, exits, travel, notes, link } = station;
  const known = [
    ...(address ? [`Address: ${address}`] : []),
    ...(exits ? [`Exits: ${exits}`] : []),
    ...(travel ? [`Travel: ${travel}`] : []),
    ...(notes ? [`Good to know: ${notes}`] : []),
  ];
  return [
    `${nameOf(station)}${area ? `, ${area}` : ''}`,
    ...(verified ? [] : ['Nobody has confirmed this station yet. Please ask where it is before you set out.']),
    ...(known.length > 0 ? known : ['I do not know its address yet.']),
    ...(link && !isHere ? [`Join its group: ${link}`] : []),
    ...(map ? [`Map: ${map}`] : []),
    ...(verified && asOf !== null ? [`Last checked ${formatDate(asOf, zone)}.`] : []),
  ];
};

export const stationWords = {
  stationCard: (station: Station, setting: CardSetting) =>
    station.code === unknownStationCode
      ? `${code(unknownStationCode)} stands for people whose station is not known yet.`
      : card(station, setting).join('\n'),
  ringThere: (backOffice: string) =>
    backOffice
      ? `If anything worries you, ring the back office: ${backOffice}.`
      : 'If anything worries you, ask a coordinator in the group.',
};
