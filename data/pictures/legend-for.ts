import type { Wording } from '../wording/index.ts';
import type { LegendEntry, Row, Sign } from './picture.ts';

/** The signs that stand in some rows, and no others; the night is always there to be seen. */
export function legendFor(rows: readonly Row[], words: Wording): LegendEntry[] {
  const signs = new Set(rows.flatMap(signsIn));
  return words.legend().filter(({ sign }) => signs.has(sign) || (sign === 'night' && rows.length > 0));
}

function signsIn({ bands, until, ask }: Row): Sign[] {
  const needed = bands.filter(({ demanded }) => demanded);
  return [
    ...(needed.some(({ on, wanted }) => on > 0 && on >= wanted) ? (['on'] as const) : []),
    ...(needed.some(({ on, wanted }) => on > 0 && on < wanted) ? (['thin'] as const) : []),
    ...(needed.some(({ on }) => on === 0) ? (['empty'] as const) : []),
    ...(bands.some(({ on, demanded }) => on > 0 && !demanded) ? (['idle'] as const) : []),
    ...(until === null ? [] : (['cover'] as const)),
    ...(ask === null ? [] : (['ask'] as const)),
  ];
}
