import { type Ending, isInDoubt, type Stay, type Whereabouts } from './whereabouts.ts';

/**
 * Where somebody is who was known under two refs, `older` and `newer`. How they came out, or where they were seen, is
 * known better than what a report said; but that one desk knew nothing of them takes nobody away whom the other ref still
 * has inside.
 */
export function combine(older: Whereabouts, newer: Whereabouts): Whereabouts {
  const [known, other] = holds(newer, older) ? [newer, older] : [older, newer];
  const stays = known.stays.map((stay) => withOther(stay, other));
  const elsewhere = other.stays.filter((stay) => !known.stays.some(({ stationId }) => stationId === stay.stationId));
  const [last] = stays.slice(-1);
  return { stays: [...elsewhere.map((stay) => left(stay, last)), ...stays], ending: known.ending };
}

/** Whether what is told under the one ref is what to believe. */
function holds(one: Whereabouts, other: Whereabouts): boolean {
  const rank = (known: Whereabouts) => [certainty(known, one === known ? other : one), ...place(known)];
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 || (a[at] ?? 0) > (b[at] ?? 0);
}

/**
 * 3: they are out. 2: inside. 1: left in doubt by a stand-down. 0: one desk knew nothing of them. Whoever was seen inside
 * afterwards is not out.
 */
function certainty(known: Whereabouts, other: Whereabouts): number {
  const { ending } = known;
  if (!ending) return isInDoubt(known) ? 1 : 2;
  if (ending.kind === 'not-here' && ending.reason === null) return 0;
  return isSeenAfter(other, ending) ? 0 : 3;
}

const isSeenAfter = ({ stays, ending }: Whereabouts, { at }: Ending): boolean =>
  ending === null && (stays.at(-1)?.placedAt ?? Number.NEGATIVE_INFINITY) > at;

/** Seen before reported, known before not known, and what was last heard before what was heard earlier. */
function place({ stays, ending }: Whereabouts): number[] {
  const last = stays.at(-1);
  if (!last) return [-1];
  return [Number(last.placedAt !== null), Number(!last.unplaced), last.placedAt ?? 0, ending?.seq ?? last.seq];
}

/** One stay, known since whichever ref was there first. */
function withOther(stay: Stay, { stays }: Whereabouts): Stay {
  const other = stays.find(({ stationId }) => stationId === stay.stationId);
  if (!other) return stay;
  const first = other.seq < stay.seq ? other : stay;
  return {
    ...stay,
    seq: first.seq,
    heardAt: first.heardAt,
    from: Math.min(stay.from, other.from),
    placedAt: latest(stay.placedAt, other.placedAt),
    unplaced: stay.unplaced && other.unplaced,
  };
}

const latest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

const left = (stay: Stay, next: Stay | undefined): Stay =>
  stay.left || !next ? stay : { ...stay, left: { kind: 'elsewhere', at: next.from, seq: next.seq } };
