import type { Ref } from '../../../data/custody/refs.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Reader } from '../../reader.ts';

/** Who came or went, where and when: refs or a number, a station, a TIME, in whatever order. */
export interface ReadPeople {
  readonly refs: readonly Ref[];
  readonly count: number | undefined;
  /** The station said; `home` is the room's. */
  readonly station: Station | undefined;
  readonly home: Station | undefined;
  readonly at: Instant | undefined;
  /** Whether the day was said with it. */
  readonly hasDay: boolean;
  readonly unmet: boolean;
}

type Draft = { -readonly [Part in keyof ReadPeople]: ReadPeople[Part] };

const fillers = [
  ...(['out', 'in', 'people', 'person', 'persons', 'ppl', 'more', 'from', 'at'] as const),
  ...(['man', 'men', 'woman', 'women', 'lad', 'lads'] as const),
] as const;

export function readPeople(reader: Reader): ReadPeople {
  const read: Draft = {
    refs: reader.refs(),
    ...{ count: undefined, station: undefined, home: reader.home, at: undefined, hasDay: true, unmet: false },
  };
  while (takeUnmet(reader, read) || takeTime(reader, read) || takeWho(reader, read) || takePlace(reader, read));
  read.at ??= reader.moment('past');
  read.hasDay = reader.hasDay;
  return read;
}

function takeUnmet(reader: Reader, read: Draft): boolean {
  const unmet = reader.keyword('unmet') !== undefined;
  read.unmet ||= unmet;
  return unmet;
}

/** A bare number is a number of people first: `2 20:15`. */
function takeTime(reader: Reader, read: Draft): boolean {
  if (read.at !== undefined) return false;
  read.at = reader.clearMoment();
  return read.at !== undefined;
}

function takeWho(reader: Reader, read: Draft): boolean {
  if (read.refs.length > 0 || read.count !== undefined) return false;
  read.refs = reader.refs();
  if (read.refs.length === 0) read.count = reader.count();
  return read.refs.length > 0 || read.count !== undefined;
}

function takePlace(reader: Reader, read: Draft): boolean {
  if (!read.station) read.station = reader.station({ trailing: false });
  else if (reader.keyword(...fillers) === undefined) return false;
  else return true;
  return read.station !== undefined || reader.keyword(...fillers) !== undefined;
}
