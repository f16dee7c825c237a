import { instantsAt } from '../../data/times/wall.ts';

export const london = 'Europe/London';

/** `2026-11-22T17:00` on the wall of London as an instant; an offset behind it (`+01:00`) settles the hour that comes twice. */
export function at(text: string): number {
  if (/[+-]\d\d:\d\d$/.test(text)) return Date.parse(text);
  const utc = Date.parse(`${text}Z`);
  const dayNumber = Math.floor(utc / 86_400_000);
  const [instant] = instantsAt(dayNumber, (utc - dayNumber * 86_400_000) / 60_000, london);
  if (instant === undefined) throw new Error(`the clocks skip ${text}`);
  return instant;
}
