import { grouped } from '../grouped.ts';
import { areaNames } from './area.ts';
import { lettersIn } from './letter-set.ts';
import { bareWords, nameKey, withoutSuffix } from './name-key.ts';
import { placeWords } from './ordinary-words.ts';
import { type Station, unknownStationCode } from './station.ts';

/** A spelling to compare typed words with. `part`: only the beginning of a longer name. */
export interface Form {
  readonly key: string;
  readonly words: readonly string[];
  readonly station: Station;
  readonly part: boolean;
  /** Those of the whole name. */
  readonly letters: number;
}

/** The stations of one area, and what it goes by. */
export interface Area {
  readonly names: readonly (readonly string[])[];
  readonly stations: ReadonlySet<Station>;
  readonly forms: readonly Form[];
}

/** Everything looked up by `takeStation`, worked out once per list of stations. */
export interface StationIndex {
  readonly codes: ReadonlyMap<string, Station>;
  /** Whole names and aliases, also with the area before or behind. */
  readonly names: ReadonlyMap<string, readonly Station[]>;
  readonly forms: readonly Form[];
  readonly areas: readonly Area[];
  readonly vocabulary: ReadonlySet<string>;
  /** The most words a station may take. */
  readonly longest: number;
}

/** `Northfleet (North Kent)` goes by three spellings. */
function spellings({ name, aliases }: Station): string[][] {
  const inside = /\(([^)]*)\)/.exec(name)?.[1] ?? '';
  const all = [name, name.replace(/\([^)]*\)/, ''), inside, ...aliases].map((text) =>
    withoutSuffix(bareWords(text)).join(' '),
  );
  return [...new Set(all)].filter((words) => words !== '' && words !== 'reserve').map((words) => words.split(' '));
}

/** `Norfolk / Suffolk` and `Greater Manchester`: whole, its parts, its telling words. */
function areaKeys({ area }: Station): string[] {
  const words = bareWords(area).filter((word) => word.length > 3 && !placeWords.has(word));
  return [
    ...new Set([bareWords(area).join(''), ...area.split(/[/&]/).map((part) => nameKey(bareWords(part))), ...words]),
  ];
}

function exactKeys(station: Station): string[] {
  const keys = spellings(station).map((words) => words.join(''));
  const placed = areaKeys(station).flatMap((area) => keys.flatMap((key) => [key + area, area + key]));
  return [...new Set([...keys, ...placed])];
}

const leastPart = 6;

/** `st` is written out too, as somebody who mistypes `street` has not typed `st`. */
const writtenOut = (words: readonly string[]): string[] =>
  words.map((word, at) => (word !== 'st' ? word : at === 0 ? 'saint' : 'street'));

function formsOf(station: Station): Form[] {
  const all = spellings(station).flatMap((words) => (words.includes('st') ? [words, writtenOut(words)] : [words]));
  return all.flatMap((words) => {
    const whole = { key: words.join(''), words, station, part: false, letters: lettersIn(words.join('')) };
    const parts = words.slice(1).map((_, at) => ({ ...whole, key: words.slice(0, at + 1).join(''), part: true }));
    return [whole, ...parts.filter(({ key }) => key.length >= leastPart)];
  });
}

export function buildStationIndex(stations: readonly Station[]): StationIndex {
  // The station nobody knows has a code alone: its name is plain English.
  const named = stations.filter(({ code }) => code !== unknownStationCode);
  const forms = named.flatMap(formsOf);
  const codes = new Map(stations.map((station) => [nameKey(bareWords(station.code)), station]));
  const vocabulary = new Set(forms.flatMap(({ words }) => words));
  const areas = areasOf(named, forms);
  return {
    codes,
    names: grouped(named, exactKeys),
    forms,
    areas,
    vocabulary,
    longest: 3 + Math.max(0, ...forms.map(({ words }) => words.length + 2)),
  };
}

function areasOf(stations: readonly Station[], forms: readonly Form[]): Area[] {
  const areas = grouped(stations, (station) => JSON.stringify(areaNames(station)));
  return [...areas.values()].map((own) => ({
    names: own[0] ? areaNames(own[0]) : [],
    stations: new Set(own),
    forms: forms.filter(({ station }) => own.includes(station)),
  }));
}
