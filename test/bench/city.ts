import { readFileSync } from 'node:fs';
import type { Role } from '../../data/people/person.ts';
import { nothingKnown } from '../../data/stations/station.ts';
import { ensureUnknownStation } from '../../data/stations/unknown.ts';
import type { Store } from '../../data/store.ts';

/** A back office on a large night: every custody suite of the country known, some of them with a room of their own. */
export interface City {
  /** How many stations have a room, and get people. */
  readonly stations: number;
  readonly supporters: number;
  /** What the network calls a room or a person; as here, unless it has names of its own. */
  readonly idOf?: (key: string) => string;
}

export const network = 'signal';
export const roomOf = (station: number): string => `room-${station}`;
export const coordinatorsRoom = 'coordinators';
export const coordinator = 'pip';
export const supporter = (number: number): string => `supporter-${number}`;

const letter = (number: number): string => String.fromCharCode(65 + (number % 26));
export const codeOf = (station: number): string => `Q${letter(Math.floor(station / 26))}${letter(station)}`;

const suites = readFileSync(new URL('../fixtures/custody-suites-2021.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** Writes the city into an empty store. */
export async function furnishCity(store: Store, { stations, supporters, idOf = (key) => key }: City): Promise<void> {
  await ensureUnknownStation(store);
  for (const [at, [name = '', area = '']] of suites.entries()) {
    const id = await store.stations.add({ ...station(at), name, area }, 0);
    if (at < stations) await store.rooms.add('station', id, [{ network, id: idOf(roomOf(at)) }]);
  }
  await store.rooms.add('coordinators', null, [{ network, id: idOf(coordinatorsRoom) }]);
  const add = (name: string, role: Role) => addPerson(store, name, idOf(name), role);
  await add(coordinator, 'pssc');
  await add('bo', 'boc');
  for (let i = 0; i < supporters; i++) await add(supporter(i), 'pss');
}

const station = (at: number) => ({
  ...nothingKnown,
  code: codeOf(at),
  address: `${at} High Street`,
  exits: 'One door, at the front.',
  travel: 'Buses until midnight.',
});

async function addPerson(store: Store, name: string, address: string, role: Role): Promise<void> {
  const { id } = await store.people.add(name, { network, id: address });
  await store.people.setReachable({ network, id: address });
  await store.people.giveRole(id, role);
  await store.people.agree(id, 0);
}
