import type { Fact } from './fact.ts';

/**
 * The facts that still hold, in order, without the retractions.
 * Read from the last one back: a retraction speaks only of what came before it,
 * so when its turn comes it is known whether it was itself taken back.
 */
export function liveFacts(facts: readonly Fact[]): Fact[] {
  const retracted = new Set<number>();
  const live: Fact[] = [];
  for (const fact of facts.toReversed()) {
    if (retracted.has(fact.seq)) continue;
    if (fact.body.kind === 'retraction') for (const seq of fact.body.of) retracted.add(seq);
    else live.push(fact);
  }
  return live.reverse();
}
