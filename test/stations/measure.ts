import { distance } from 'fastest-levenshtein';
import { takeStation } from '../../data/stations/match.ts';
import { isOrdinary } from '../../data/stations/ordinary-words.ts';
import type { Station } from '../../data/stations/station.ts';
import { buildStationIndex } from '../../data/stations/station-index.ts';
import { dice, type Typo } from './mistyped.ts';
import { stationLike } from './station-like.ts';
import { suites } from './suites.ts';

const letters = (at: number) => [at / 26, at % 26].map((n) => String.fromCharCode(65 + n)).join('');

/** The list of 2021, with codes that nobody types. */
export const stations: readonly Station[] = suites.map(({ name, area }, at) =>
  stationLike(`Q${letters(at)}X`, name, { area }),
);
export const index = buildStationIndex(stations);

/** How somebody would say a name who reads it on the list. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*\)|custody (suite|facility)|police station|'/g, '')
    .trim();

export type Verdict = 'right' | 'asked' | 'missed' | 'wrong';

/** `asked`: the right one is among those asked about, where there was no need to ask. */
export function judge(station: Station, typed: string): Verdict {
  const taken = takeStation(`${typed} 20-23`.split(' '), index);
  if (taken.kind === 'one' && taken.station.id !== station.id) return 'wrong';
  // With a word left over the command is refused.
  if (taken.kind === 'one') return taken.rest.join() === '20-23' ? 'right' : 'missed';
  const isOffered = taken.kind === 'several' && taken.stations.some(({ id }) => id === station.id);
  if (!isOffered) return 'missed';
  return isAmbiguous(station, typed) ? 'right' : 'asked';
}

/** Whether what was typed fits another station as well, or holds plain English, as `not bridewell` does: then asking is right. */
function isAmbiguous(station: Station, typed: string): boolean {
  const words = plainName(station.name).split(' ');
  if (typed.split(' ').some((word) => isOrdinary(word) && !words.includes(word))) return true;
  const own = distance(typed, plainName(station.name));
  return stations.some((other) => other.id !== station.id && fits(typed, plainName(other.name), own));
}

const fits = (typed: string, name: string, most: number): boolean =>
  distance(typed, name) <= most || name.startsWith(typed) || isBegun(typed, name) || bare(name) === bare(typed);

const bare = (name: string): string => name.replace(/[aeiou ]/g, '');

/** Each word begins one of the name's, in its order. */
function isBegun(typed: string, name: string): boolean {
  const pattern = typed
    .split(' ')
    .map((word) => `\\b${word}`)
    .join('.* ');
  return new RegExp(`^${pattern.replace(/[^\w\\.* ]/g, '')}`).test(name);
}

export interface Measure {
  /** Shares of all that was typed. */
  readonly right: number;
  readonly asked: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly count: number;
}

/** `bishop` for Bishopsgate is what Bishop is called. */
const isAnotherName = (station: Station, typed: string): boolean =>
  stations.some(({ name }) => name !== station.name && plainName(name) === typed);

/** So many typos of every name, but those of under four letters, or that are another's name. */
export function measure(typo: Typo, seed: number, each = 20): Measure {
  const roll = dice(seed);
  const typed = stations
    .flatMap((station) =>
      Array.from({ length: each }, () => ({ station, text: typo(plainName(station.name), roll, station.area) })),
    )
    .filter(({ station, text }) => text.replaceAll(' ', '').length > 3 && !isAnotherName(station, text));
  const judged = typed.map(({ station, text }) => ({
    verdict: judge(station, text),
    said: `${station.name}: ${text}`,
  }));
  const all = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).map(({ said }) => said);
  return {
    right: all('right').length / judged.length,
    ...{ asked: all('asked'), missed: all('missed'), wrong: all('wrong'), count: judged.length },
  };
}
