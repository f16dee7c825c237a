import { copyFileSync } from 'node:fs';
import type { City } from './city.ts';
import { Night } from './night.ts';
import { evening, take, traffic } from './traffic.ts';

/** Makes a store with a night that has been going on for a while; the moment at which it was left. */
export async function prepareNight(path: string, city: City, { arrested, said }: { arrested: number; said: number }) {
  const night = await Night.open(path, 'off');
  await night.furnish(city);
  for (const line of evening(city.stations, arrested)) {
    await night.hear(line);
    await night.pass(5_000);
  }
  for (const line of take(traffic(city.stations, city.supporters, 1), said)) {
    await night.hear(line);
    await night.pass();
  }
  await night.close();
  return night.now;
}

/** The same store once more. A closed store is one file. */
export function copyStore(from: string, to: string): string {
  copyFileSync(from, to);
  return to;
}
