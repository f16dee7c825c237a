import { holdUntil, isOnDutyFor, letGo } from '../../../data/alarms/acknowledge.ts';
import type { Person } from '../../../data/people/person.ts';
import { type Shift, shiftsOf, takesIn } from '../../../data/people/shift.ts';
import type { Instant } from '../../../data/ranges.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import type { Turn } from '../../turn.ts';

export async function shiftOf({ store, now }: Turn, personId: string): Promise<Shift | null> {
  return shiftsOf(await store.duties.running(now)).find((shift) => shift.personId === personId) ?? null;
}

export interface NewShift {
  /** Null: every station. */
  readonly stationIds: readonly string[] | null;
  readonly until: Instant | null;
}

/** In place of the shift before, which it goes on with; the alarms somebody had there and is not on duty for any more. */
export async function beginShift(turn: Turn, person: Person, { stationIds, until }: NewShift): Promise<number[]> {
  const { store, now } = turn;
  const before = await shiftOf(turn, person.id);
  const since = before?.since ?? now;
  await endShift(turn, person.id);
  const act = await turn.act();
  for (const stationId of stationIds ?? [null])
    await store.duties.start({ personId: person.id, stationId, start: now, end: until, since }, act);
  await touchAwake(turn);
  const left = before ? await letGo(turn, person, (id) => isOnDutyFor(turn, person.id, id), act) : [];
  if (until !== null) await holdUntil(turn, person.id, until, act);
  return left;
}

/** It is over, and so is the question whether it is. */
export async function endShift(turn: Turn, personId: string): Promise<void> {
  const { store, now } = turn;
  const act = await turn.act();
  await store.duties.drop((await shiftOf(turn, personId))?.duties ?? [], act);
  for (const { number, asked } of await store.questions.openFor(personId, now))
    if (asked.kind === 'still-on') await store.questions.close(number, act);
}

/** Alarms follow the duty at once. */
export async function touchAwake({ store, touch }: Turn): Promise<void> {
  for (const { stationId } of await store.rota.activations()) touch(stationId);
}

/** Stations that need cover and have no coordinator on duty. */
export async function leftAlone({ store, now }: Turn): Promise<Station[]> {
  const coordinators = new Set((await store.people.holding('pssc')).map(({ id }) => id));
  const shifts = shiftsOf(await store.duties.running(now)).filter(({ personId }) => coordinators.has(personId));
  const awake = new Set((await store.rota.activations()).map(({ stationId }) => stationId));
  return (await store.stations.all()).filter(
    ({ id, code }) => awake.has(id) && code !== unknownStationCode && !shifts.some((shift) => takesIn(shift, id)),
  );
}
