/** One line of the table: what was measured, what it came to, and what it is meant to be. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly aim: string;
  /** Why it is broken beyond a generous margin, where it is: ratios and growth only, never a time. */
  readonly broken?: string;
}

export const inMs = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;

/** The least value that so large a share of all is not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How long `work` takes, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The same in processor time, which what else the machine does lengthens less. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Prints one part of the table. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const line = (cells: readonly string[]) =>
    `  ${(cells[0] ?? '').padEnd(58)}${(cells[1] ?? '').padStart(14)}   ${cells[2] ?? ''}`;
  const lines = figures.map(({ what, value, aim }) => line([what, value, aim]).trimEnd());
  process.stdout.write(`\n${line([title, 'reached', 'aim']).slice(2)}\n${lines.join('\n')}\n`);
}
