/** What typing `b` for `a` counts. */
export type WrongLetter = (a: string, b: string) => number;

const plain: WrongLetter = () => 1;

/**
 * How many slips of the finger lie between two spellings: a letter too many, missing, wrong, or two neighbours swapped.
 * Infinity above `most`. A swap is the commonest slip, and plain edit distance would count it as two.
 */
export function slips(a: string, b: string, most: number, wrong: WrongLetter = plain): number {
  if (Math.abs(a.length - b.length) > most || strangers(a, b) > most || strangers(b, a) > most) return Infinity;
  const found = aligned(a, b, wrong);
  return Math.floor(found) <= most ? found : Infinity;
}

/** Letters of `a` that `b` lacks: each is at least one slip, which rules out nearly all pairs at once. */
function strangers(a: string, b: string): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) if (!b.includes(a.charAt(at))) count++;
  return count;
}

/** Optimal string alignment, a row per letter of `a`. */
function aligned(a: string, b: string, wrong: WrongLetter): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(cheapest(a, b, i, j, { last, row, next }, wrong));
    [last, row] = [row, next];
  }
  return row[b.length] ?? Infinity;
}

interface Rows {
  readonly last: readonly number[];
  readonly row: readonly number[];
  readonly next: readonly number[];
}

function cheapest(a: string, b: string, i: number, j: number, { last, row, next }: Rows, wrong: WrongLetter): number {
  const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)];
  const kept = cell(row, j - 1) + (x === y ? 0 : wrong(x, y));
  const swapped = i > 1 && j > 1 && x === b.charAt(j - 2) && y === a.charAt(i - 2) ? cell(last, j - 2) + 1 : Infinity;
  return Math.min(kept, swapped, cell(row, j) + 1, cell(next, j - 1) + 1);
}

const cell = (cells: readonly number[], at: number): number => cells[at] ?? Infinity;
