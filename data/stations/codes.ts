import { CodeBook, type Taken } from './code-book.ts';
import { type Spelling, spellings } from './code-letters.ts';
import { bareWords, nameKey, withoutSuffix } from './name-key.ts';

/** What every code looks like, also one that was chosen. */
export const codePattern = /^[A-Z]{2,6}$/;

/** A station that has no code yet. */
export interface Uncoded {
  readonly name: string;
  readonly area: string;
}

/**
 * A code in capitals for each, in their order: letters of its name from the first one, three where they can be had, else
 * four. The same list gives the same codes. No two are alike by a slip where that can be avoided.
 */
export function makeCodes(stations: readonly Uncoded[], taken: Taken): string[] {
  const names = [...taken.names, ...stations.map(({ name }) => name)];
  const book = new CodeBook({ ...taken, names });
  const namesakes = repeated(names.map(keyOf));
  const made = new Map<Uncoded, string>();
  const waiting = () => stations.filter((station) => !made.has(station));
  for (const isGood of [(code: string) => book.isApart(code), (code: string) => book.isFree(code)])
    for (const wishes of rounds)
      for (const { code, station } of bidsOf(waiting(), (one) => wishes(one, namesakes)))
        if (!made.has(station) && isGood(code)) {
          made.set(station, code);
          book.add(code);
        }
  if (waiting().length > 0) throw new Error('There are no codes left');
  return stations.map((station) => made.get(station) ?? '');
}

interface Bid extends Spelling {
  readonly station: Uncoded;
}

/** Whoever is best served comes first, so that good codes go where they fit best. */
const bidsOf = (stations: readonly Uncoded[], wishes: (station: Uncoded) => readonly Spelling[]): Bid[] =>
  stations
    .flatMap((station) => wishes(station).map((spelling) => ({ ...spelling, station })))
    .sort((a, b) => b.worth - a.worth);

type Wishes = (station: Uncoded, namesakes: ReadonlySet<string>) => Spelling[];

/** What a station would like, and what it takes where that is gone. Of several of one name, each is better told by its area. */
const rounds: readonly Wishes[] = [
  (station, namesakes) => spellings((namesakes.has(keyOf(station.name)) ? placedWords : ownWords)(station), 3),
  (station) => spellings(ownWords(station), 4),
  (station) => spellings(placedWords(station), 3),
  (station) => spellings(placedWords(station), 4),
  (station) => spellings(['x', ...placedWords(station), anyLetters], 3),
];

const anyLetters = 'bcdfghjklmnpqrstvwxz';

const ownWords = ({ name }: Uncoded): string[] => withoutSuffix(bareWords(name)).map(plain).filter(Boolean);

const placedWords = (station: Uncoded): string[] => [
  ...ownWords(station),
  ...bareWords(station.area).map(plain).filter(Boolean),
];

/** What codes are spelled with. */
const plain = (word: string): string => word.replace(/[^a-z]/g, '');

const keyOf = (name: string): string => nameKey(bareWords(name));

const repeated = (keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
