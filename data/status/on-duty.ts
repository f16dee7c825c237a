import type { Present } from '../present.ts';
import type { OnDuty } from '../wording/en/status-parts.ts';

/** Who is on duty now, and for which stations; `stationId`: of those only who is on duty for it. */
export async function onDuty({ store, now, words }: Present, stationId?: string): Promise<OnDuty[]> {
  const duties = (await store.duties.running(now)).filter(
    (duty) => stationId === undefined || duty.stationId === null || duty.stationId === stationId,
  );
  if (duties.length === 0) return [];
  const people = new Map(
    (await store.people.byIds(duties.map(({ personId }) => personId))).map((one) => [one.id, one]),
  );
  const codes = new Map((await store.stations.all()).map(({ id, code }) => [id, code]));
  return [...new Set(duties.map(({ personId }) => personId))].map((personId) => {
    const own = duties.filter((duty) => duty.personId === personId);
    return {
      name: people.get(personId)?.name ?? words.somebody(),
      codes: own.some((duty) => duty.stationId === null)
        ? []
        : own.map((duty) => codes.get(duty.stationId ?? '') ?? ''),
    };
  });
}
