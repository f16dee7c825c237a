import type { Audience } from '../alarms/audience.ts';
import { say } from '../outbox/say.ts';
import type { Present } from '../present.ts';
import { type Range, union } from '../ranges.ts';
import { roomKinds } from '../rooms/room.ts';
import type { Station } from '../stations/station.ts';
import type { Holding } from './stand-down.ts';

/** A room, and the hours of those who can only be told there. */
export interface RoomHours {
  readonly roomId: string;
  readonly hours: readonly Range[];
  /** Whether it is the station's own. */
  readonly isHome: boolean;
}

/** How those whose hours changed hear of it: privately where that may be, else in rooms; who only phones, or whose rooms are gone, by a coordinator. */
export interface Reach {
  readonly directly: readonly Holding[];
  /** The station's own, and where else one of them took their hours: not everybody there is in the station's. */
  readonly inRooms: readonly RoomHours[];
  readonly byPhone: readonly (Holding & { readonly name: string })[];
}

export async function reachOf(present: Present, station: Station, holdings: readonly Holding[]): Promise<Reach> {
  const homes = (await present.store.rooms.ofStation(station.id)).map(({ id }) => id);
  const roomsOf = await findRooms(present, station, homes, holdings);
  const { directly, inRoom, byPhone } = await sortOut(present, holdings, roomsOf);
  return { directly, inRooms: hoursByRoom(homes, inRoom, roomsOf), byPhone };
}

type RoomsOf = (holding: Holding) => ReadonlySet<string>;

/** The rooms in which each may hear of it; none for whom all rooms where they took their hours are gone: nobody knows whether they read another. */
async function findRooms(
  { store, now }: Present,
  station: Station,
  homes: readonly string[],
  holdings: readonly Holding[],
): Promise<RoomsOf> {
  const ids = holdings.map(({ personId }) => personId);
  const takenIn = await store.rota.takenIn(station.id, ids, now);
  const linked = new Set((await store.rooms.ofKind(...roomKinds)).map(({ id }) => id));
  return ({ personId }) => {
    const all = [...(takenIn.get(personId) ?? [])];
    const left = all.filter((id) => linked.has(id));
    return new Set(all.length > 0 && left.length === 0 ? [] : [...homes, ...left]);
  };
}

async function sortOut({ store, words }: Present, holdings: readonly Holding[], roomsOf: RoomsOf) {
  const found = await store.people.byIds(holdings.map(({ personId }) => personId));
  const people = new Map(found.map((person) => [person.id, person]));
  const reach = { directly: [] as Holding[], inRoom: [] as Holding[], byPhone: [] as Reach['byPhone'][number][] };
  for (const holding of holdings) {
    const person = people.get(holding.personId);
    if (person?.reachable) reach.directly.push(holding);
    else if (roomsOf(holding).size > 0 && (await store.people.addresses(holding.personId)).length > 0)
      reach.inRoom.push(holding);
    else reach.byPhone.push({ ...holding, name: person?.name ?? words.somebody() });
  }
  return reach;
}

function hoursByRoom(homes: readonly string[], holdings: readonly Holding[], roomsOf: RoomsOf): RoomHours[] {
  const rooms = new Set([...homes, ...holdings.flatMap((holding) => [...roomsOf(holding)])]);
  return [...rooms].map((roomId) => ({
    roomId,
    hours: union(holdings.flatMap((holding) => (roomsOf(holding).has(roomId) ? holding.hours : []))),
    isHome: homes.includes(roomId),
  }));
}

/** Whoever is on duty for the station, or the next on the ladder. */
export async function tellCoordinators(
  present: Present,
  station: Station,
  audience: Audience,
  text: string,
): Promise<void> {
  const first = audience.stepsFor(station.id).find((targets) => targets.length > 0) ?? [];
  for (const target of first) await say(present, target, text);
}
