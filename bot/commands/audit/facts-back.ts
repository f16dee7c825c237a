import { type Fact, refsIn } from '../../../data/custody/fact.ts';
import { liveFacts } from '../../../data/custody/live-facts.ts';
import { formatRef } from '../../../data/custody/refs.ts';
import { restsOn } from '../../../data/custody/rests-on.ts';
import type { Turn } from '../../turn.ts';
import { stateFact } from '../custody/state-fact.ts';

export const isAboutSomebody = ({ body }: Fact): boolean => refsIn(body).length > 0;

/** Those that nobody has taken back. */
export async function liveOf({ store }: Turn, facts: readonly Fact[]): Promise<Fact[]> {
  const stations = new Set(facts.map(({ stationId }) => stationId));
  const live = new Set<number>();
  for (const stationId of stations)
    for (const { seq } of liveFacts(await store.custody.factsAt(stationId))) live.add(seq);
  return facts.filter(({ seq }) => live.has(seq));
}

/** The facts as `undo` names them: alike ones of several people in one. */
export async function factTexts({ store, words, zone }: Turn, facts: readonly Fact[]): Promise<string[]> {
  const records = await store.custody.byIds(facts.flatMap(({ body }) => refsIn(body)));
  const groups = new Map<string, { fact: Fact; refs: Set<string> }>();
  for (const fact of facts) {
    const own = refsIn(fact.body).flatMap((refId) => records.get(refId) ?? []);
    const key = own.length > 0 ? `${fact.body.kind} ${fact.happenedAt}` : String(fact.seq);
    const group = groups.get(key) ?? { fact, refs: new Set() };
    for (const { ref } of own) group.refs.add(formatRef(ref));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ fact, refs }) => words.factText(fact, zone, [...refs]));
}

/** What has since been said that rests on these and would hang in the air without them, by others than who said these or takes them back. */
export async function builtOn({ store, sender }: Turn, facts: readonly Fact[]): Promise<Fact[]> {
  const around = await store.custody.factsOf(facts.flatMap(({ body }) => refsIn(body)));
  const stations = new Set(facts.filter(({ body }) => body.kind === 'unmatched-release').map((fact) => fact.stationId));
  for (const stationId of stations) around.push(...(await store.custody.factsAt(stationId)));
  const taken = new Set(facts.map(({ seq }) => seq));
  const others = new Map(
    liveFacts(around)
      .filter(({ seq, saidBy }) => saidBy !== sender.id && !taken.has(seq))
      .map((fact) => [fact.seq, fact]),
  );
  return [...others.values()].filter((later) =>
    facts.some((fact) => later.saidBy !== fact.saidBy && restsOn(later, fact)),
  );
}

/** One retraction a station. Wherever the people were, it is as if it had never been said, also where it is quiet by now; those stations. */
export async function retract(turn: Turn, facts: readonly Fact[]): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  for (const stationId of new Set(facts.map((fact) => fact.stationId))) {
    const own = facts.filter((fact) => fact.stationId === stationId).map(({ seq }) => seq);
    await stateFact(turn, stationId, turn.now, { kind: 'retraction', of: own });
  }
  for (const fact of facts) {
    for (const stationId of await stationsOf(turn, fact)) {
      touched.add(stationId);
      turn.touch(stationId);
      await turn.store.rota.reachBack(stationId, fact.seq);
    }
  }
  return touched;
}

/** Everywhere that the one it is about has been. */
async function stationsOf({ store }: Turn, { stationId, body }: Fact): Promise<Set<string>> {
  const facts = await store.custody.factsOf(refsIn(body));
  return new Set([
    stationId,
    ...facts.flatMap((fact) => (fact.body.kind === 'moved' ? [fact.stationId, fact.body.from] : [fact.stationId])),
  ]);
}
