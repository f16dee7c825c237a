import { hourMs, type Range } from '../../data/ranges.ts';
import { sweep } from '../../data/rota/sweep.ts';
import { type Figure, inMs, median, timed } from './figures.ts';
import { dice } from './traffic.ts';

const runs = 7;
const aimMs = 200;
/** n log n between 1,000 and 100,000 grows as n^1.11; so much more is noise, and quadratic would be 2. */
const mostGrowth = 1.5;

/** Cover against demand for a country's worth of sign-ups and as many people in custody. */
export async function sweeping(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  let before: { size: number; ms: number } | undefined;
  for (const size of sizes) {
    const ms = await timeOf(size);
    const growth = before && Math.log(ms / before.ms) / Math.log(size / before.size);
    figures.push({
      what: `sweep of ${size} sign-ups and ${size} custody windows`,
      value: inMs(ms),
      aim: size >= 100_000 ? `${aimMs} ms` : '',
    });
    if (growth !== undefined)
      figures.push({
        what: `  growth from ${before?.size} to ${size}: n to the power of`,
        value: growth.toFixed(2),
        aim: 'no faster than n log n (1.1)',
        ...(growth > mostGrowth ? { broken: `The sweep grows as n^${growth.toFixed(2)}, faster than n log n.` } : {}),
      });
    before = { size, ms };
  }
  return figures;
}

async function timeOf(size: number): Promise<number> {
  const plan = { demand: windows(size, 1, 24), signUps: windows(size, 2, 4), wanted: 2, wantedChanges: [] };
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(() => sweep(plan)));
  return median(times);
}

/** Begins anywhere in a month, to the minute, lasts up to so many hours. */
function windows(count: number, seed: number, mostHours: number): Range[] {
  const throwDice = dice(seed);
  return Array.from({ length: count }, () => {
    const start = Math.floor(throwDice() * 30 * 24 * 60) * 60_000;
    return { start, end: start + Math.ceil(throwDice() * mostHours * 4) * (hourMs / 4) };
  });
}
