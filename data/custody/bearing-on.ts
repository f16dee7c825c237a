import { grouped } from '../grouped.ts';
import { type Fact, refsIn } from './fact.ts';

/** Facts in order, found by where they were told of and by whom they are about. */
export interface FactIndex {
  readonly byStation: ReadonlyMap<string, readonly Fact[]>;
  readonly byRef: ReadonlyMap<string, readonly Fact[]>;
}

export const indexFacts = (facts: readonly Fact[]): FactIndex => ({
  byStation: grouped(facts, ({ stationId }) => stationId),
  byRef: grouped(facts, ({ body }) => refsIn(body)),
});

/** What bears on a station since fact `fromSeq`, in order: the rule of `factsBearingOn`, for facts that are at hand. */
export function bearingOn({ byStation, byRef }: FactIndex, stationId: string, fromSeq: number): Fact[] {
  const own = (byStation.get(stationId) ?? []).filter(({ seq }) => seq >= fromSeq);
  const rows = new Set(own);
  // A set goes on over what is added to it: every ref of the same people.
  const refs = new Set(own.flatMap(({ body }) => refsIn(body)));
  for (const refId of refs)
    for (const fact of byRef.get(refId) ?? []) {
      rows.add(fact);
      for (const other of refsIn(fact.body)) refs.add(other);
    }
  const since = Math.min(...[...rows].map(({ seq }) => seq));
  const elsewhere = new Set([...rows].map((fact) => fact.stationId));
  elsewhere.delete(stationId);
  for (const other of elsewhere)
    for (const fact of byStation.get(other) ?? [])
      if (refsIn(fact.body).length === 0 && fact.seq >= since) rows.add(fact);
  return [...rows].sort((a, b) => a.seq - b.seq);
}
