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
    if (retracted.has(fact.seq) || isGroundless(facts, fact, retracted)) continue;
    if (fact.body.kind === 'retraction') for (const seq of fact.body.of) retracted.add(seq);
    else live.push(fact);
  }
  return live.reverse();
}

/** By such reports somebody was out: where one is wrong, somebody may still be inside. */
const grounds: ReadonlySet<Fact['body']['kind']> = new Set(['unmatched-release', 'head-count']);

/** A stand-down holds only while nothing that was told before it is taken back after it: then cover is wanted again. */
const isGroundless = (
  facts: readonly Fact[],
  { seq, stationId, body }: Fact,
  retracted: ReadonlySet<number>,
): boolean =>
  body.kind === 'stood-down' &&
  facts.some(
    (one) => one.seq < seq && one.stationId === stationId && grounds.has(one.body.kind) && retracted.has(one.seq),
  );
