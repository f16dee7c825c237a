import type { Audience } from '../alarms/audience.ts';
import type { Target } from '../outbox/letter.ts';
import { say } from '../outbox/say.ts';
import type { Present } from '../present.ts';
import { type Range, union } from '../ranges.ts';
import type { Station } from '../stations/station.ts';
import type { Holding } from './stand-down.ts';

/** How those whose hours at a station changed hear of it: privately where that may be, else in its rooms; who only phones, by a coordinator. */
export interface Reach {
  readonly directly: readonly Holding[];
  readonly rooms: readonly Target[];
  /** The hours of those who hear of it there. */
  readonly inRooms: readonly Range[];
  readonly byPhone: readonly (Holding & { readonly name: string })[];
}

export async function reachOf(
  { store, words }: Present,
  station: Station,
  holdings: readonly Holding[],
): Promise<Reach> {
  const rooms = (await store.rooms.ofStation(station.id)).map(({ id }): Target => ({ kind: 'room', id }));
  const [directly, inRooms, byPhone]: [Holding[], Holding[], Reach['byPhone'][number][]] = [[], [], []];
  const found = await store.people.byIds(holdings.map(({ personId }) => personId));
  const people = new Map(found.map((person) => [person.id, person]));
  for (const holding of holdings) {
    const person = people.get(holding.personId);
    if (person?.reachable) directly.push(holding);
    else if (rooms.length > 0 && (await store.people.addresses(holding.personId)).length > 0) inRooms.push(holding);
    else byPhone.push({ ...holding, name: person?.name ?? words.somebody() });
  }
  return { directly, rooms, inRooms: union(inRooms.flatMap(({ hours }) => hours)), byPhone };
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
