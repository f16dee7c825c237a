import { join } from 'node:path';
import { minuteMs } from '../../data/ranges.ts';
import { type Figure, inMs, median, percentile, timed } from './figures.ts';
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

async function minute(night: Night): Promise<number> {
  await night.pass(minuteMs);
  return timed(() => night.tick());
}

/** The same with a night everywhere at once, at some widths: how it grows is what counts. */
export async function tickingWide(folder: string, widths: readonly Width[], minutes: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const width of widths) {
    const night = await Night.open(join(folder, `wide-${width.stations}.db`), 'off');
    await night.write((store) => furnishWideNight(store, width, night.now));
    for (let i = 0; i < 8; i++) await minute(night);
    const times: number[] = [];
    for (let i = 0; i < minutes; i++) times.push(await minute(night));
    await night.close();
    const what = `${width.stations} stations, ${width.held} held, ${width.signUps} sign-ups, ${width.coordinators} coordinators`;
    figures.push({ what, value: inMs(median(times)), aim: width.stations === 200 ? 'under 100 ms' : '' });
  }
  return figures;
}
