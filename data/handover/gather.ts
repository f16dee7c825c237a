import { type NameOf, namesAt } from '../people/names.ts';
import { type Shift, takesIn } from '../people/shift.ts';
import type { Present } from '../present.ts';
import { hourMs } from '../ranges.ts';
import { type Outlook, outlooksOf } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import type { Handover, HandoverStation } from './handover.ts';
import { gapsMissedOf, itemsOf, questionsOf } from './open-ends.ts';
import { quietOf, stationOf, worstFirst } from './stations.ts';

/** Whoever asks without being on duty is told what came out since then. */
const usualShiftMs = 12 * hourMs;

/** All that whoever comes next has to know: of somebody's shift, or where nobody's is meant, of every station. */
export async function gatherHandover(present: Present, shift: Shift | null): Promise<Handover> {
  const { store, now } = present;
  const since = shift?.since ?? now - usualShiftMs;
  const unplaced = await store.stations.byCode(unknownStationCode);
  // Who has no station yet may turn up at any.
  const isMeant = (stationId: string) => !shift || takesIn(shift, stationId) || stationId === unplaced?.id;
  const awake = (await store.rota.activations()).map(({ stationId }) => stationId).filter(isMeant);
  const outlooks = await outlooksOf(present, awake);
  const nameOf = await namesFor(present, outlooks);
  const stations: HandoverStation[] = [];
  for (const outlook of outlooks) stations.push(await stationOf(present, outlook, since, nameOf));
  const scope = shift?.stationIds ?? null;
  return {
    from: shift ? nameOf(shift.personId) : null,
    since,
    scope: scope && (await store.stations.all()).filter(({ id }) => scope.includes(id)),
    stations: stations.sort(worstFirst),
    quiet: await quietOf(present, since, isMeant),
    questions: await questionsOf(present, isMeant, nameOf),
    items: await itemsOf(present, shift?.personId ?? null, nameOf),
    gapsMissed: await gapsMissedOf(present, since, isMeant),
  };
}

/** Everybody who may be told, or have something, and who told of the stations. */
async function namesFor(present: Present, outlooks: readonly Outlook[]): Promise<NameOf> {
  const { store } = present;
  const told = (await store.people.withRoles()).map(({ id }) => id);
  const owners = (await store.logs.open()).map(({ ownerId }) => ownerId);
  const sources = outlooks.flatMap(({ count }) => [count.source?.saidBy ?? [], count.since?.saidBy ?? []].flat());
  return namesAt(present, [...told, ...owners, ...sources], 1);
}
