import type { Instant, Range } from '../ranges.ts';
import { type Cell, slotCells } from './grid.ts';
import { demandOf, type Outlook } from './outlook.ts';

/** The nine cells that numbers stand for now: from the running one, or from where cover is first needed. */
export function cellsAhead(outlook: Outlook, now: Instant, zone: string): Cell[] {
  const first = demandOf(outlook).find(({ end }) => end > now);
  const from = Math.max(now, first?.start ?? now);
  return slotCells({ zone, gridHours: outlook.gridHours, firstSlot: outlook.activation?.firstSlotAt ?? from, from });
}

/** The cell a typed number stands for; undefined where there is no such number. */
export const slotRange = (outlook: Outlook, number: number, now: Instant, zone: string): Range | undefined => {
  const cell = cellsAhead(outlook, now, zone).find((candidate) => candidate.number === number);
  return cell && { start: cell.start, end: cell.end };
};

/** The number that a whole cell may be called by now; undefined for other hours. */
export const slotNumber = (outlook: Outlook, { start, end }: Range, now: Instant, zone: string): number | undefined =>
  cellsAhead(outlook, now, zone).find((cell) => cell.start <= start && start < cell.end && cell.end === end)?.number;
