import { namesAmong } from '../people/names.ts';
import { isFor, mayBeOnDuty, shiftsOf } from '../people/shift.ts';
import type { Present } from '../present.ts';
import type { OnDuty } from '../wording/en/status-parts.ts';

/** Who is on duty now, and for which stations; `stationId`: of those only who is on duty for it. */
export async function onDuty(present: Present, stationId?: string): Promise<OnDuty[]> {
  const { store, now } = present;
  const running = (await store.duties.running(now)).filter((duty) => stationId === undefined || isFor(duty, stationId));
  if (running.length === 0) return [];
  const people = await store.people.byIds(running.map(({ personId }) => personId));
  const fit = new Set(people.filter(mayBeOnDuty).map(({ id }) => id));
  const duties = running.filter(({ personId }) => fit.has(personId));
  const nameOf = namesAmong(present, people, 1);
  const codes = new Map((await store.stations.all()).map(({ id, code }) => [id, code]));
  return shiftsOf(duties).map(({ personId, stationIds }) => ({
    name: nameOf(personId),
    codes: (stationIds ?? []).map((id) => codes.get(id) ?? ''),
  }));
}
