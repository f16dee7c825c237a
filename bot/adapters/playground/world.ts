import type { Role } from '../../../data/people/person.ts';
import type { RoomKind } from '../../../data/rooms/room.ts';
import { nothingKnown, type Station } from '../../../data/stations/station.ts';
import type { Chat, Platform, Sender } from '../adapter.ts';

export interface CastMember {
  readonly name: string;
  readonly roles: readonly Role[];
}

const supporters = ['ana', 'ben', 'cal', 'dee', 'eve', 'finn', 'gus', 'hana'];

/** Everybody who has agreed and is reachable privately from the start. A name not listed is a stranger. */
export const cast: readonly CastMember[] = [
  { name: 'bo', roles: ['boc', 'admin'] },
  { name: 'vic', roles: ['bov'] },
  { name: 'tess', roles: ['treasurer'] },
  { name: 'pip', roles: ['pssc'] },
  { name: 'pat', roles: ['pssc'] },
  ...supporters.map((name) => ({ name, roles: ['pss' as const] })),
];

/** On duty for all stations when the play begins. */
export const onDutyAtFirst = 'pip';

const marlshire = { ...nothingKnown, area: 'Marlshire', force: 'Marlshire Constabulary' } as const;

/** Invented, and so are the places: their coordinates lie in the sea. */
export const stations: readonly Station[] = [
  {
    ...marlshire,
    ...{ id: 'hbr', code: 'HBR', name: 'Harbour Road', aliases: ['Harbour', 'Docks', 'The Docks'] },
    address: '14 Harbour Road, Marlport',
    ...{ latitude: 53.102, longitude: 0.604 },
    exits: 'People come out at the front, on Harbour Road. From 22:00 it is the side gate in Cooper Lane.',
    travel: 'Tram 2 to Fish Quay, then 5 minutes on foot. Last tram 00:40; night bus N7 every half hour.',
    notes: 'The café across the road is open until 02:00, and lets you use its toilet.',
    link: 'https://groups.example/harbour-road',
  },
  {
    ...marlshire,
    ...{ id: 'ngt', code: 'NGT', name: 'Northgate', aliases: ['North Gate', 'Northgate Street'] },
    address: '3 Northgate Street, Marlport',
    ...{ latitude: 53.119, longitude: 0.611 },
    exits: 'One door, under the clock. The car park behind has no way out on foot.',
    travel: 'Buses 11 and 12 to Town Wall. No night bus: ask for a taxi.',
    notes: 'There is shelter from rain in the bus stop opposite.',
    link: 'https://groups.example/northgate',
  },
  {
    ...marlshire,
    ...{ id: 'abb', code: 'ABB', name: 'Abbey Lane', aliases: ['Abbey'] },
    address: 'Abbey Lane, Wickbourne',
    ...{ latitude: 53.231, longitude: 0.482 },
    exits:
      'Two doors: the front desk in Abbey Lane, and the custody door in Mill Row. Stand at the corner to see both.',
    travel: 'Wickbourne station is 12 minutes on foot. First train 05:20.',
    notes: 'The front desk closes at 18:00; after that there is a telephone beside the door.',
    link: 'https://groups.example/abbey-lane',
  },
  {
    ...{ ...nothingKnown, area: 'Glen Marl', force: 'Glen Marl Police', jurisdiction: 'scotland' },
    ...{ id: 'str', code: 'STR', name: 'Strathford', aliases: ['Strathford Road'] },
    address: '60 Strathford Road, Strathford',
    ...{ latitude: 57.318, longitude: -1.042 },
    exits: 'The front door, up the ramp.',
    travel: 'Bus 40 from Strathford Cross, every 20 minutes until 23:10.',
    notes: 'Cold and windy: bring a blanket.',
    link: 'https://groups.example/strathford',
  },
];

export interface WorldRoom {
  readonly name: string;
  readonly kind: RoomKind;
  readonly stationId: string | null;
}

export const rooms: readonly WorldRoom[] = [
  ...stations.map(({ id }) => ({ name: id, kind: 'station' as const, stationId: id })),
  ...(['coordinators', 'backoffice', 'callout'] as const).map((kind) => ({ name: kind, kind, stationId: null })),
];

export const botName = 'porchlight';
/** In a script, somebody's own chat with the bot. */
export const directRoom = 'direct';

export const isRoomName = (name: string): boolean => name === directRoom || rooms.some((room) => room.name === name);

/** Rooms and people have an address on both networks, strangers too. */
export const addressOf = (platform: Platform, name: string): string => `${platform}:${name}`;

/** The room's or person's name in an address. */
export const nameAt = (address: string): string => address.slice(address.indexOf(':') + 1);

export const senderOf = (platform: Platform, name: string): Sender => ({ id: addressOf(platform, name), name });

/** The chat in which `who` speaks when they say something in `room`. */
export const chatOf = (platform: Platform, who: string, room: string): Chat =>
  room === directRoom
    ? { id: addressOf(platform, who), kind: 'direct' }
    : { id: addressOf(platform, room), kind: 'group' };

/** How output lines name a chat: `hbr`, `direct:ana`. */
export const roomOf = ({ id, kind }: Chat): string => (kind === 'direct' ? `${directRoom}:${nameAt(id)}` : nameAt(id));
