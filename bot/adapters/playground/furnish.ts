import type { Instant } from '../../../data/ranges.ts';
import type { Store } from '../../../data/store.ts';
import { platforms } from '../adapter.ts';
import { addressOf, cast, onDutyAtFirst, rooms, stations } from './world.ts';

/** Puts the practice world into an empty store: stations, rooms, people, and who is on duty. */
export async function furnish(store: Store, now: Instant): Promise<void> {
  const ids = new Map<string, string>();
  for (const { id, ...station } of stations) ids.set(id, await store.stations.add({ ...station, asOf: now }, 0));
  for (const { name, kind, stationId } of rooms)
    await store.rooms.add(kind, ids.get(stationId ?? '') ?? null, addresses(name));
  for (const { name, roles } of cast) {
    const person = await store.people.add(name, null);
    for (const address of addresses(name)) {
      await store.people.addAddress(person.id, address);
      await store.people.setReachable(address);
    }
    for (const role of roles) await store.people.giveRole(person.id, role);
    await store.people.agree(person.id, now);
    if (name === onDutyAtFirst)
      await store.duties.start({ personId: person.id, stationId: null, start: now, end: null }, 0);
  }
}

const addresses = (name: string) => platforms.map((network) => ({ network, id: addressOf(network, name) }));
