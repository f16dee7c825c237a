/** A moment in time: milliseconds since 1970-01-01T00:00Z. Plain numbers, as the sweep handles 100,000 of them at once. */
export type Instant = number;

/** A half-open stretch of time, `[start, end)`. */
export interface Range {
  readonly start: Instant;
  readonly end: Instant;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

export const lengthMs = ({ start, end }: Range): number => Math.max(0, end - start);

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

export const contains = ({ start, end }: Range, at: Instant): boolean => start <= at && at < end;

/** What both have in common; undefined where they only touch or lie apart. */
export const intersection = (a: Range, b: Range): Range | undefined =>
  overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : undefined;

/** The same time as the fewest ranges, in order: overlapping and touching ones are joined, empty ones dropped. */
export function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.filter((r) => r.start < r.end).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push({ start: range.start, end: range.end });
  }
  return joined;
}

/** The parts of `ranges` that no range of `taken` covers, in order and joined. */
export function subtract(ranges: readonly Range[], taken: readonly Range[]): Range[] {
  const holes = union(taken);
  return union(ranges).flatMap((range) => {
    const left: Range[] = [];
    let from = range.start;
    for (const hole of holes) {
      if (hole.end <= from || hole.start >= range.end) continue;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = hole.end;
    }
    if (from < range.end) left.push({ start: from, end: range.end });
    return left;
  });
}

/** The parts of `ranges` that lie inside some range of `within`, in order and joined. */
export const common = (ranges: readonly Range[], within: readonly Range[]): Range[] =>
  union(ranges.flatMap((a) => within.flatMap((b) => intersection(a, b) ?? [])));

export const totalMs = (ranges: readonly Range[]): number =>
  union(ranges).reduce((sum, range) => sum + lengthMs(range), 0);

/** The first of some instants, those left out that there is none of; null if that is all. */
export function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
