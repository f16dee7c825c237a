import { slips } from '../slips.ts';
import { wrongLetter } from './likely-letters.ts';
import type { Station } from './station.ts';
import type { Form, StationIndex } from './station-index.ts';
import {
  isBesideName,
  isDate,
  isNameLike,
  isOtherPlace,
  isTelling,
  mayBeName,
  type Run,
  runsOf,
  wholeRun,
} from './word-runs.ts';

export { buildStationIndex, type StationIndex } from './station-index.ts';

/** `several` means ask, also where it holds one station that is likely but not sure. `rest` are the words not used. */
export type TakenStation =
  | { readonly kind: 'one'; readonly station: Station; readonly rest: string[] }
  | { readonly kind: 'several'; readonly stations: readonly Station[]; readonly rest: string[] }
  | { readonly kind: 'none'; readonly rest: string[] };

interface Find {
  readonly run: Run;
  readonly stations: readonly Station[];
  readonly sure: boolean;
  /** How far from what was typed; the nearest find wins. */
  readonly off: number;
}

/** The station that words begin with (or, unless told otherwise, end with): what was typed exactly, else what is near. */
export function takeStation(
  words: readonly string[],
  index: StationIndex,
  { trailing = true, exact = false } = {},
): TakenStation {
  const runs = runsOf(words, index.longest, trailing);
  const found = (by: (run: Run, index: StationIndex) => Find | undefined) =>
    runs.flatMap((run) => by(run, index) ?? []);
  const find = found(exactly)[0] ?? (exact ? undefined : (nearest(found(nearly)) ?? found(faintly)[0]));
  if (!find) return { kind: 'none', rest: [...words] };
  const rest = [...find.run.rest];
  const [station] = find.stations;
  return find.sure && station ? { kind: 'one', station, rest } : { kind: 'several', stations: find.stations, rest };
}

/** The stations that words mean as a whole, or may be meant to mean, as a mistyped name does. */
export function alikeTo(words: readonly string[], index: StationIndex): readonly Station[] {
  const run = wholeRun(words);
  return (exactly(run, index) ?? nearly(run, index))?.stations ?? [];
}

/** What is sure before what has to be asked, then the nearest, then the longest run. */
const nearest = (finds: readonly Find[]): Find | undefined =>
  [...finds].sort((a, b) => Number(b.sure) - Number(a.sure) || a.off - b.off)[0];

function exactly(run: Run, { codes, names }: StationIndex): Find | undefined {
  const coded = codes.get(run.key);
  const stations = coded ? [coded] : names.get(run.key);
  const doubtful = isDate(run) || (!coded && isOtherPlace(run));
  return stations && { run, stations, sure: stations.length === 1 && !doubtful, off: 0 };
}

const mostSlips = (length: number): number => (length < 7 ? 1 : 2);
/** How much farther off every other station must be. A shortened name counts half a slip, the slips in one half more. */
const margin = 1;

interface Near {
  readonly station: Station;
  readonly slipped: number;
  readonly part: boolean;
  readonly off: number;
}

function nearly(run: Run, index: StationIndex): Find | undefined {
  if (!mayBeName(run, index.vocabulary)) return undefined;
  const [best, ...others] = nearStations(run, index);
  if (!best || Math.floor(best.slipped) > mostSlips(run.key.length)) return undefined;
  const rivals = others.filter(({ off }) => off < best.off + margin);
  const sure = rivals.length === 0 && isTelling(run) && isLikely(best, run);
  return { run, stations: [best, ...rivals].map(({ station }) => station), sure, off: best.off };
}

/** A letter nobody mistypes for the other may mean another place, but hardly inside a long name; so may what stands beside. */
const isLikely = ({ slipped, part }: Near, run: Run): boolean =>
  (Number.isInteger(slipped) || (slipped < 2 && run.key.length >= 7)) &&
  !isOtherPlace(run) &&
  !(part && isBesideName(run));

/** Every station near enough to matter, nearest first, each once. */
function nearStations(run: Run, { forms }: StationIndex): Near[] {
  const nearest = new Map<Station, Near>();
  for (const form of forms) {
    const near = compare(run, form);
    if (near.off < (nearest.get(form.station)?.off ?? Infinity)) nearest.set(form.station, near);
  }
  return [...nearest.values()].sort((a, b) => a.off - b.off);
}

function compare(run: Run, { key, words, station, part }: Form): Near {
  if (key.startsWith(run.key) || isShortened(run.bare, words)) return { station, slipped: 0, part: true, off: 0.5 };
  const slipped = Math.min(apart(run.key, key), run.full === run.key ? Infinity : apart(run.full, key));
  return { station, slipped, part, off: slipped + (part ? 0.5 : 0) };
}

const apart = (typed: string, name: string): number =>
  slips(typed, name, mostSlips(Math.min(typed.length, name.length)), wrongLetter);

/** `northg`, or `harb rd`: each word begins one of the name's, in its order and from its first. */
function isShortened([first = '', ...others]: readonly string[], words: readonly string[]): boolean {
  if (!words[0]?.startsWith(first)) return false;
  let at = 1;
  return others.every((word) => {
    const found = words.findIndex((full, position) => position >= at && full.startsWith(word));
    at = found + 1;
    return found > 0;
  });
}

/** Only ever asked: a slip in a code, or words from the midst of a name. */
function faintly(run: Run, { codes, forms }: StationIndex): Find | undefined {
  if (run.key.length < 3 || !run.bare.every(isNameLike) || isNameLike(run.beside[0])) return undefined;
  const coded = [...codes]
    .filter(([code]) => code.length > 2 && slips(run.key, code, 1) <= 1)
    .map(([, station]) => station);
  const named = forms.filter(
    ({ words }) => isTelling(run) && run.bare.every((word) => word.length > 3 && words.includes(word)),
  );
  const stations = [...new Set([...coded, ...named.map(({ station }) => station)])];
  return stations.length > 0 ? { run, stations, sure: false, off: 1 } : undefined;
}
