import { exactly } from './exactly.ts';
import { faintly } from './faintly.ts';
import { nearest, nearly } from './nearly.ts';
import type { Station } from './station.ts';
import type { StationIndex } from './station-index.ts';
import { runsOf, wholeRun } from './word-runs.ts';

export { buildStationIndex, type StationIndex } from './station-index.ts';

/** `several` means ask, also where it holds one station that is likely but not sure. `rest` are the words not used. */
export type TakenStation =
  | { readonly kind: 'one'; readonly station: Station; readonly rest: string[] }
  | { readonly kind: 'several'; readonly stations: readonly Station[]; readonly rest: string[] }
  | { readonly kind: 'none'; readonly rest: string[] };

/**
 * The station that words begin with (or, unless told otherwise, end with): what was typed exactly, else what is near.
 * `exact`: only as it is written down.
 */
export function takeStation(
  words: readonly string[],
  index: StationIndex,
  { trailing = true, exact = false } = {},
): TakenStation {
  const runs = runsOf(words, index.longest, trailing);
  const written = runs.flatMap((run) => exactly(run, index, !exact) ?? [])[0];
  const find =
    written ?? (exact ? undefined : (nearest(runs, index) ?? runs.flatMap((run) => faintly(run, index) ?? [])[0]));
  if (!find) return { kind: 'none', rest: [...words] };
  const rest = [...find.run.rest];
  const [station] = find.stations;
  return find.sure && station ? { kind: 'one', station, rest } : { kind: 'several', stations: find.stations, rest };
}

/** The stations that words mean as a whole, or may be meant to mean, as a mistyped name does. */
export function alikeTo(words: readonly string[], index: StationIndex): readonly Station[] {
  const run = wholeRun(words);
  return (exactly(run, index, true) ?? nearly(run, index))?.stations ?? [];
}
