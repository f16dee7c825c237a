import type { Fact } from './fact.ts';

export interface Matches {
  /** The unmatched release behind each `matched` fact that holds, by the number of the latter. */
  readonly releaseOf: ReadonlyMap<number, Fact>;
  /** The refs each unmatched release turned out to be, by its number. */
  readonly refsOf: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A release of two people was two refs at most; what is matched beyond that ends nobody. */
export function matchesOf(facts: readonly Fact[]): Matches {
  const releases = new Map(facts.filter(isRelease).map((fact) => [fact.seq, fact]));
  const releaseOf = new Map<number, Fact>();
  const refsOf = new Map<number, Set<string>>();
  for (const { seq, body } of facts) {
    const release = body.kind === 'matched' ? releases.get(body.release) : undefined;
    if (body.kind !== 'matched' || release?.body.kind !== 'unmatched-release') continue;
    const refs = refsOf.get(release.seq) ?? new Set();
    if (!refs.has(body.refId) && refs.size >= release.body.count) continue;
    refsOf.set(release.seq, refs.add(body.refId));
    releaseOf.set(seq, release);
  }
  return { releaseOf, refsOf };
}

const isRelease = ({ body }: Fact): boolean => body.kind === 'unmatched-release';
