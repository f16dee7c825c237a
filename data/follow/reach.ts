import type { Audience } from '../alarms/audience.ts';
import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import type { Room } from '../rooms/room.ts';
import type { Station } from '../stations/station.ts';
import type { Holding } from './stand-down.ts';

/** How those whose hours changed hear of it: privately where that may be, else in a room; who only phones, by a coordinator. */
export interface Reach {
  readonly directly: readonly Holding[];
  readonly inRoom: readonly Holding[];
  readonly byPhone: readonly (Holding & { readonly name: string })[];
}

export async function reachOf(
  { store, words }: Present,
  rooms: readonly Room[],
  holdings: readonly Holding[],
): Promise<Reach> {
  const reach = { directly: [] as Holding[], inRoom: [] as Holding[], byPhone: [] as Reach['byPhone'][number][] };
  const found = await store.people.byIds(holdings.map(({ personId }) => personId));
  const people = new Map(found.map((person) => [person.id, person]));
  for (const holding of holdings) {
    const person = people.get(holding.personId);
    if (person?.reachable) reach.directly.push(holding);
    else if (rooms.length > 0 && (await store.people.addresses(holding.personId)).length > 0)
      reach.inRoom.push(holding);
    else reach.byPhone.push({ ...holding, name: person?.name ?? words.somebody() });
  }
  return reach;
}

/** Whoever is on duty for the station, or the next on the ladder. */
export async function tellCoordinators(
  present: Present,
  station: Station,
  audience: Audience,
  text: string,
): Promise<void> {
  const first = audience.stepsFor(station.id).find((targets) => targets.length > 0) ?? [];
  for (const target of first) await tell(present, target, text);
}

/** Not as a post: nothing would be sent once more where nobody can tell whether it came. */
export const tell = async ({ store, now }: Present, target: Target, text: string): Promise<number> =>
  store.outbox.queue({ target, content: { kind: 'text', text }, urgency: 'answer' }, now);
