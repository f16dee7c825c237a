import type { Noise } from '../../rooms/noise.ts';
import type { RoomKind } from '../../rooms/room.ts';
import { type Station, unknownStationCode } from '../../stations/station.ts';
import { code, networkName } from './lists.ts';
import { roomText } from './people.ts';

/** What a group does not let the bot do unless it is an admin there. */
export type Refused = 'posting' | 'description' | 'timer' | 'delete' | 'write';

const cannot: Record<Refused, string> = {
  posting: 'open or close it, or write there while only admins may',
  description: 'change what it says about itself',
  timer: 'set how long messages stay there',
  delete: 'remove messages there',
  write: 'write there while only admins may',
};

export interface RoomNoise {
  readonly kind: RoomKind;
  readonly station: Station | null;
  readonly noise: Pick<Noise, 'sent' | 'budget'>;
}

/** Where in an app somebody is made an admin. */
const howToPromote: Readonly<Record<string, string>> = {
  signal: 'In Signal: the group’s settings, Members, Porchlight, Make admin.',
  whatsapp: 'In WhatsApp: the group’s info, Porchlight in the list of members, Make group admin.',
};

/** How to say in a group which station's it is; stations: some of the store's. */
const linkThere = (stations: readonly Station[]): string => {
  const known = stations.find((station) => station.code !== unknownStationCode);
  return known ? code(`!link ${known.code}`) : `${code('!link')} and the station’s code`;
};

export const roomWords = {
  /** What the bot said of its own accord in the rooms that hear most of it, of what it may. */
  roomNoise: (rooms: readonly RoomNoise[]) =>
    `Messages this hour: ${rooms.map(({ kind, station, noise: { sent, budget } }) => `${station?.code ?? kind} ${sent} of ${budget}`).join(', ')}.`,
  broughtHere: (how: 'added' | 'invited', network: string, stations: readonly Station[]) =>
    [
      how === 'added'
        ? `You added me to a group on ${networkName(network)}. Thank you!`
        : `You invited me to a group on ${networkName(network)}. Thank you, I am joining it.`,
      `I say nothing there until I know what it is. To make it a station’s group, say there: ${linkThere(stations)}.`,
    ].join(' '),
  /** `name`: null where it is not known who it was. */
  broughtByStranger: (how: 'added' | 'invited', name: string | null, network: string, stations: readonly Station[]) => {
    const who = name ?? 'Somebody I do not know';
    const where = `me to a group on ${networkName(network)}. Only coordinators and the back office may do that, so`;
    return how === 'added'
      ? `${who} added ${where} I say nothing there. To use it, say ${linkThere(stations)} there. If not, please remove me.`
      : `${who} invited ${where} I did not join. If I am wanted there, please take the invitation back and invite me yourself.`;
  },
  removedFrom: (kind: RoomKind, station: Station | null, network: string) =>
    `I was removed from ${roomText(kind, station)} on ${networkName(network)}. Nobody there gets the rota or alarms by it. To bring me back, add me again.`,
  notAdmin: (kind: RoomKind, station: Station | null, network: string, what: Refused) =>
    `I am no admin of ${roomText(kind, station)} on ${networkName(network)}, so I can’t ${cannot[what]}. ${howToPromote[network] ?? ''}`.trim(),
};
