import { isLikeArea } from './area.ts';
import type { Find } from './find.ts';
import { nameKey } from './name-key.ts';
import type { Station } from './station.ts';
import type { StationIndex } from './station-index.ts';
import { isDate, isOtherPlace, isPlacing, type Run, splitsOf } from './word-runs.ts';

/** A code, a name or an alias as it is written down; `placed`: also with its area behind it, as people type that. */
export function exactly(run: Run, index: StationIndex, placed: boolean): Find | undefined {
  const coded = index.codes.get(run.key);
  const stations = coded ? [coded] : (index.names.get(run.key) ?? (placed ? placedNames(run, index) : undefined));
  const doubtful = isDate(run) || (!coded && isOtherPlace(run));
  return stations && { run, stations, sure: stations.length === 1 && !doubtful };
}

/** `newport gwnt`, `brixton met`. */
function placedNames(run: Run, { names, areas }: StationIndex): readonly Station[] | undefined {
  for (const [head, tail] of splitsOf(run)) {
    const named = names.get(nameKey(head));
    if (!named || !isPlacing(tail)) continue;
    const there = named.filter((station) =>
      areas.some((area) => area.stations.has(station) && isLikeArea(tail, area.names)),
    );
    if (there.length > 0) return there;
  }
  return undefined;
}
