import { hourMs, type Instant } from '../../data/ranges.ts';
import { nothingKnown } from '../../data/stations/station.ts';
import { ensureUnknownStation } from '../../data/stations/unknown.ts';
import type { Store } from '../../data/store.ts';
import { network } from './city.ts';

/** How much is going on at once. */
export interface Width {
  readonly stations: number;
  readonly held: number;
  readonly signUps: number;
  readonly coordinators: number;
}

/** A night everywhere at once: people brought in over the last hours, and hours taken for the next day, most but not all. */
export async function furnishWideNight(store: Store, width: Width, now: Instant): Promise<void> {
  const { stations, held, signUps, coordinators } = width;
  await ensureUnknownStation(store);
  await store.rooms.add('coordinators', null, [{ network, id: 'coordinators' }]);
  const duty = await addPerson(store, 'on-duty', 'boc');
  const onDuty: string[] = [];
  for (let i = 0; i < coordinators; i++) onDuty.push(await addPerson(store, `coordinator-${i}`, 'pssc'));
  const supporters: string[] = [];
  for (let i = 0; i < 40; i++) supporters.push(await addPerson(store, `supporter-${i}`, 'pss'));
  for (let at = 0; at < stations; at++) {
    const stationId = await addStation(store, at);
    const personId = onDuty[at % onDuty.length] ?? duty;
    await store.duties.start({ personId, stationId, start: now - hourMs, end: now + 48 * hourMs }, 0);
    await store.rooms.add('station', stationId, [{ network, id: `room-${at}` }]);
    await store.rota.activate({
      ...{ stationId, openedAt: now - 6 * hourMs, fromSeq: 0 },
      ...{ firstSlotAt: now - 6 * hourMs, gridHours: 3, wanted: 2 },
    });
    for (let i = at; i < held; i += stations) await hold(store, stationId, duty, now - (1 + (i % 5)) * hourMs);
    const own = Math.floor(signUps / stations);
    for (let i = 0; i < own; i++) {
      const start = now + ((i * 7) % 46) * (hourMs / 2) - hourMs;
      const personId = supporters[(at + i) % supporters.length] ?? duty;
      await store.rota.add(stationId, personId, { start, end: start + 2 * hourMs }, 0);
    }
  }
}

async function addPerson(store: Store, name: string, role: 'boc' | 'pssc' | 'pss'): Promise<string> {
  const { id } = await store.people.add(name, { network, id: name });
  await store.people.setReachable({ network, id: name });
  await store.people.giveRole(id, role);
  return id;
}

const letters = (at: number): string =>
  [at / 676, at / 26, at].map((part) => String.fromCharCode(65 + (Math.floor(part) % 26))).join('');

const addStation = (store: Store, at: number): Promise<string> =>
  store.stations.add(
    { ...nothingKnown, code: `Q${letters(at)}`, name: `Station ${letters(at)}`, area: 'Marlshire' },
    0,
  );

async function hold(store: Store, stationId: string, saidBy: string, at: Instant): Promise<void> {
  const { id: refId } = await store.custody.newArrestee(stationId);
  const fact = { act: 0, stationId, heardAt: at, saidBy, vetted: true, sure: 'told' } as const;
  const bodies = [
    { kind: 'reported', refId, arrestedAt: at },
    { kind: 'arrived', refId },
    { kind: 'booked', refId },
  ] as const;
  for (const body of bodies) await store.custody.append({ ...fact, happenedAt: at, body });
}
