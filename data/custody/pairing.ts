/**
 * What is left of each event's people when every candidate explains at most one person of one event it fits.
 * As many as possible are explained (augmenting paths): an event passes on a candidate it can do without.
 */
export function unexplained<E extends { readonly count: number }, C>(
  events: readonly E[],
  candidates: readonly C[],
  mayBe: (event: E, candidate: C) => boolean,
): number[] {
  const fitting = new Map(events.map((event) => [event, candidates.filter((candidate) => mayBe(event, candidate))]));
  const takenBy = new Map<C, E>();
  return events.map((event) => {
    let left = event.count;
    while (left > 0 && takeOne(event, fitting, takenBy, new Set())) left -= 1;
    return left;
  });
}

function takeOne<E, C>(event: E, fitting: ReadonlyMap<E, readonly C[]>, takenBy: Map<C, E>, tried: Set<C>): boolean {
  for (const candidate of fitting.get(event) ?? []) {
    if (tried.has(candidate)) continue;
    tried.add(candidate);
    const holder = takenBy.get(candidate);
    if (holder && !takeOne(holder, fitting, takenBy, tried)) continue;
    takenBy.set(candidate, event);
    return true;
  }
  return false;
}
