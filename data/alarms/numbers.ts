import { overlaps } from '../ranges.ts';
import type { Gap } from '../rota/sweep.ts';

/** A gap as it stood at the last derivation, under its number. Further fields (ladder, acknowledgement) are the caller's. */
export interface OpenGap extends Gap {
  readonly number: number;
}

export interface Numbering<Open extends OpenGap> {
  /** `merged`: other open gaps that are now part of this one; their numbers are closed. */
  readonly matched: { readonly open: Open; readonly gap: Gap; readonly merged: Open[] }[];
  /** `from`: the open gap it split off, whose acknowledgement and place on the ladder it inherits. */
  readonly opened: { readonly number: number; readonly gap: Gap; readonly from: Open | undefined }[];
  readonly closed: Open[];
  readonly nextNumber: number;
}

/** Which gap goes by which number. `open` and `gaps` are one station's, `gaps` those not over; the numbers are everybody's. */
export function numberGaps<Open extends OpenGap>(
  open: readonly Open[],
  gaps: readonly Gap[],
  nextNumber: number,
): Numbering<Open> {
  const kept = new Map<Open, Gap>();
  const opened: { number: number; gap: Gap; from: Open | undefined }[] = [];
  const byNumber = open.toSorted((a, b) => a.number - b.number);
  for (const gap of gaps.toSorted((a, b) => a.start - b.start)) {
    const before = byNumber.filter((other) => overlaps(other, gap));
    const free = before.find((other) => !kept.has(other));
    if (free) kept.set(free, gap);
    else opened.push({ number: nextNumber + opened.length, gap, from: before[0] });
  }
  const closed = byNumber.filter((other) => !kept.has(other));
  const matched = [...kept].map(([was, gap]) => ({
    open: was,
    gap,
    merged: closed.filter((other) => overlaps(other, gap)),
  }));
  return { matched, opened, closed, nextNumber: nextNumber + opened.length };
}
