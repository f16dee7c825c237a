import type { ArresteeFlag } from '../../../data/custody/fact.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Reader } from '../../reader.ts';
import { flagOf, flagWords, isOtherWord } from './flag-words.ts';
import { type Age, ageWithin, youngAge } from './young-age.ts';

/** What has been read of a report so far. */
export interface ArrestParts {
  count?: number | undefined;
  station?: Station | undefined;
  arrestedAt?: Instant | undefined;
  arrivedAt?: Instant | undefined;
  bookedAt?: Instant | undefined;
  flags: ArresteeFlag[];
  /** What is none of the parts; also ages and other words for a flag, so that a mistake about them can be seen. */
  words: string[];
  /** Such words from the end. */
  lastWords: string[];
  /** Whether there is more to the words than an age and a flag. */
  isDescribed: boolean;
  /** Whether they named an age of 18 or more. */
  isAdult: boolean;
}

export const noParts = (): ArrestParts => ({
  ...{ flags: [], words: [], lastWords: [] },
  ...{ isDescribed: false, isAdult: false },
});

/** Words beside a number that are none of a name. */
const people = ['people', 'person', 'persons', 'ppl', 'arrest', 'arrests', 'arrested'] as const;
const years = ['year', 'years', 'yr', 'yrs', 'yo', 'y/o'] as const;
const timeWords = ['at', 'arrested', 'arrived', 'booked', 'bookedin'] as const;
const whichTime: Record<(typeof timeWords)[number], 'arrestedAt' | 'arrivedAt' | 'bookedAt'> = {
  ...{ at: 'arrestedAt', arrested: 'arrestedAt' },
  ...{ arrived: 'arrivedAt', booked: 'bookedAt', bookedin: 'bookedAt' },
};

/** Every part that stands next, in any order. */
export function takeParts(reader: Reader, parts: ArrestParts): void {
  while (
    takeFlag(reader, parts) ||
    takeAge(reader, parts) ||
    takeTime(reader, parts) ||
    takeCount(reader, parts) ||
    takePlace(reader, parts)
  );
}

/** An age under 18 in a place of its own makes a minor. */
function takeAge(reader: Reader, parts: ArrestParts): boolean {
  const age = youngAge(reader);
  if (age) keepAge(reader, parts, age);
  return age !== undefined;
}

/** The word that stands next belongs to the description, or with some more is an age in it. */
export function takeDescribing(reader: Reader, parts: ArrestParts): void {
  keepAge(reader, parts, ageWithin(reader, parts) ?? { count: 1, isYoung: false, isAdult: false });
}

function keepAge(reader: Reader, parts: ArrestParts, { count, isYoung, isAdult }: Age): void {
  parts.words.push(...reader.texts.slice(0, count));
  reader.skip(count);
  if (isYoung) parts.flags.push('minor');
  else parts.isDescribed = true;
  parts.isAdult ||= isAdult;
}

/** `at 14:10`, `booked in 15:00`. */
export function takeKeyedTime(reader: Reader, parts: ArrestParts): boolean {
  const taken = reader.attempt(() => {
    const word = reader.keyword(...timeWords);
    if (word === 'booked') reader.keyword('in');
    const at = word && reader.moment('past');
    return word === undefined || at === undefined ? undefined : { word, at };
  });
  if (!taken) return false;
  const part = whichTime[taken.word];
  if (parts[part] !== undefined && parts[part] !== taken.at) reader.askBack((words) => words.twoTimes(taken.word));
  parts[part] = taken.at;
  return true;
}

function takeTime(reader: Reader, parts: ArrestParts): boolean {
  if (takeKeyedTime(reader, parts)) return true;
  const bare = parts.arrestedAt === undefined ? reader.clearMoment() : undefined;
  if (bare !== undefined) parts.arrestedAt = bare;
  return bare !== undefined;
}

/** `20 year old man` is one person. */
function takeCount(reader: Reader, parts: ArrestParts): boolean {
  if (parts.count !== undefined) return false;
  const count = reader.attempt(() => {
    const number = reader.count();
    return reader.keyword(...years) ? undefined : number;
  });
  if (count === undefined) return false;
  reader.keyword(...people);
  parts.count = count;
  return true;
}

function takePlace(reader: Reader, parts: ArrestParts): boolean {
  if (parts.station) return false;
  const station = reader.attempt(() => {
    reader.keyword('at', 'in', 'to');
    return reader.station({ trailing: false, exact: true });
  });
  if (station) parts.station = station;
  return station !== undefined;
}

function takeFlag(reader: Reader, parts: ArrestParts): boolean {
  const word = reader.keyword(...flagWords);
  const flag = flagOf(word ?? '');
  if (word === undefined || !flag) return false;
  parts.flags.push(flag);
  if (isOtherWord(word)) parts.words.push(word);
  return true;
}

const denied = /(?:^|\s)(?:no|not|without)(?: an?)? \S+$/i;

/** The flags that words end with. */
export function takeLastFlags(reader: Reader, parts: ArrestParts): void {
  const flags: ArresteeFlag[] = [];
  while (!denied.test(reader.texts.join(' '))) {
    const word = reader.lastKeyword(...flagWords);
    const flag = flagOf(word ?? '');
    if (word === undefined || !flag) break;
    flags.unshift(flag);
    if (isOtherWord(word)) parts.lastWords.unshift(word);
    reader.lastKeyword('and', '&', '+');
  }
  parts.flags.push(...flags);
}
