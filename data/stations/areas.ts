import { bareWords, nameKey } from './name-key.ts';
import type { Station } from './station.ts';
import { runsOf } from './word-runs.ts';

export interface TakenArea {
  readonly area: string;
  /** The words not used. */
  readonly rest: readonly string[];
}

const longest = 5;

/** The area that words begin or end with, as stations have it: `metropolitan` for `Metropolitan Police`. Undefined where they name none. */
export function takeArea(words: readonly string[], stations: Iterable<Pick<Station, 'area'>>): TakenArea | undefined {
  const areas = areasByKey(stations);
  const run = runsOf(words, longest, true).find(({ key }) => areas.get(key)?.size === 1);
  const [area] = (run && areas.get(run.key)) ?? [];
  return run && area !== undefined ? { area, rest: run.rest } : undefined;
}

/** By the whole name, and by each half of one such as `Norfolk / Suffolk`. */
function areasByKey(stations: Iterable<Pick<Station, 'area'>>): Map<string, Set<string>> {
  const areas = new Map<string, Set<string>>();
  for (const { area } of stations) {
    for (const name of area === '' ? [] : [area, ...area.split(/[/&]/)]) {
      const key = nameKey(bareWords(name));
      areas.set(key, (areas.get(key) ?? new Set()).add(area));
    }
  }
  return areas;
}
