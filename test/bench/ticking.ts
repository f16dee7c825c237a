import { join } from 'node:path';
import { minuteMs } from '../../data/ranges.ts';
import { type Figure, inMs, median, percentile, processorTime, timed } from './figures.ts';
import { Night } from './night.ts';
import { prepareNight } from './prepare-night.ts';
import { furnishWideNight, type Width } from './wide-night.ts';

/** The minute's jobs over many active stations when nothing new is due. */
export async function ticking(folder: string, stations: number, minutes: number): Promise<Figure[]> {
  const path = join(folder, 'ticks.db');
  const from = await prepareNight(path, { stations, supporters: 200 }, { arrested: 6, said: 4 * stations });
  const night = await Night.open(path, 'full', Math.ceil(from / minuteMs) * minuteMs);
  for (let i = 0; i < 5; i++) await minute(night);
  const times: number[] = [];
  for (let i = 0; i < minutes; i++) times.push(await minute(night));
  await night.close();
  return [
    { what: `a tick over ${stations} active stations, p50`, value: inMs(median(times)), aim: '' },
    { what: `a tick over ${stations} active stations, worst`, value: inMs(percentile(times, 1)), aim: '' },
  ];
}

async function minute(night: Night, measure = timed): Promise<number> {
  await night.pass(minuteMs);
  return measure(() => night.tick());
}

/** Everything a tick does is done for each station, or only where something is due. */
const mostGrowth = 1.4;

/** The same with a night everywhere at once, at some widths, in processor time: how it grows is what counts. */
export async function tickingWide(folder: string, widths: readonly Width[], minutes: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  let before: { size: number; ms: number } | undefined;
  for (const width of widths) {
    const ms = await widely(folder, width, minutes);
    const { stations: size, held, signUps, coordinators } = width;
    const what = `a tick over ${size} stations, ${held} held, ${signUps} sign-ups, ${coordinators} coordinators`;
    figures.push({ what, value: inMs(ms), aim: size === 200 ? 'under 100 ms' : '' });
    if (before) figures.push(growthFrom(before, { size, ms }));
    before = { size, ms };
  }
  return figures;
}

async function widely(folder: string, width: Width, minutes: number): Promise<number> {
  const night = await Night.open(join(folder, `wide-${width.stations}.db`), 'off');
  await night.write((store) => furnishWideNight(store, width, night.now));
  // Until all has been told, and whoever is above has heard of it too.
  for (let i = 0; i < 8; i++) await minute(night);
  const times: number[] = [];
  for (let i = 0; i < minutes; i++) times.push(await minute(night, processorTime));
  await night.close();
  return median(times);
}

function growthFrom(few: { size: number; ms: number }, many: { size: number; ms: number }): Figure {
  const growth = Math.log(many.ms / few.ms) / Math.log(many.size / few.size);
  return {
    what: `  growth from ${few.size} to ${many.size}: n to the power of`,
    value: growth.toFixed(2),
    aim: 'no faster than n (1.0)',
    ...(growth > mostGrowth ? { broken: `A tick grows as n^${growth.toFixed(2)} with the stations.` } : {}),
  };
}
