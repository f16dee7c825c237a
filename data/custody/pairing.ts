/**
 * What is left of each event's people when every candidate explains at most one person of one event it fits.
 * As many as possible are explained, the first events first: an event passes on a candidate it can do without.
 */
export function unexplained<E extends { readonly count: number }, C>(
  events: readonly E[],
  candidates: readonly C[],
  mayBe: (event: E, candidate: C) => boolean,
): number[] {
  const claims = events.map((event) => ({
    fitting: candidates.flatMap((candidate, at) => (mayBe(event, candidate) ? [at] : [])),
    looked: 0,
    exhausted: false,
  }));
  const takenBy = new Map<number, Claim>();
  return events.map(({ count }, at) => {
    const claim = claims[at];
    let left = count;
    while (claim && left > 0 && takeOne(claim, takenBy, new Set())) left -= 1;
    return left;
  });
}

/** An event looking for candidates. */
interface Claim {
  /** The candidates it fits, by index. */
  readonly fitting: readonly number[];
  /** How many of them have been found taken: none is ever free again. */
  looked: number;
  /** It and all it could pass on to have looked in vain, so they always will. */
  exhausted: boolean;
}

function takeOne(claim: Claim, takenBy: Map<number, Claim>, asked: Set<Claim>): boolean {
  if (claim.exhausted) return false;
  const free = nextFree(claim, takenBy);
  if (free !== undefined) takenBy.set(free, claim);
  else if (!takeFromOther(claim, takenBy, asked.add(claim))) return false;
  return true;
}

function nextFree(claim: Claim, takenBy: ReadonlyMap<number, Claim>): number | undefined {
  while (takenBy.has(claim.fitting[claim.looked] ?? -1)) claim.looked += 1;
  return claim.fitting[claim.looked];
}

/** Another event gives up a candidate that fits here too, if it finds another one for itself. */
function takeFromOther(claim: Claim, takenBy: Map<number, Claim>, asked: Set<Claim>): boolean {
  for (const candidate of claim.fitting) {
    const holder = takenBy.get(candidate);
    if (!holder || asked.has(holder) || !takeOne(holder, takenBy, asked)) continue;
    takenBy.set(candidate, claim);
    return true;
  }
  if (asked.values().next().value === claim) for (const one of asked) one.exhausted = true;
  return false;
}
