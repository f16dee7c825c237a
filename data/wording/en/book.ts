import type { AdultStep, ArresteeFlag } from '../../custody/fact.ts';
import type { Ending } from '../../custody/whereabouts.ts';
import { grouped } from '../../grouped.ts';
import type { Instant } from '../../ranges.ts';
import { type Station, unknownStationCode } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import { endingText, placeText, type Whereabouts } from './arrestees.ts';
import { type ClockLine, type CourtLine, clocksText, courtText, reckoned } from './clocks.ts';
import { refsText } from './facts.ts';
import { code, list, nameOf, people } from './lists.ts';
import { leftInDoubt } from './standing-down.ts';

/** What a coordinator sees of one person. */
export interface ArresteeLine extends ClockLine {
  readonly ref: string;
  /** Other refs they were reported under. */
  readonly otherRefs: readonly string[];
  readonly names: readonly string[];
  readonly flags: readonly ArresteeFlag[];
  readonly adult: { readonly step: AdultStep; readonly who: string | null } | null;
  readonly notes: readonly { readonly text: string; readonly at: Instant }[];
  readonly arrestedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly bookedAt: Instant | null;
  /** Nobody has seen them come. */
  readonly mayNotCome: boolean;
  /** Held for court: where and when, as far as is known. */
  readonly court: CourtLine | null;
}

/** The book of one station. */
export interface StationBook {
  readonly station: Station;
  readonly held: readonly ArresteeLine[];
  /** Told of, and without a ref. */
  readonly unnamed: number;
  /** Came out, and nobody has said who. */
  readonly unmatched: number;
  /** Refs that a stand-down left in doubt. */
  readonly doubts: readonly string[];
  readonly ended: readonly { readonly ref: string; readonly ending: Pick<Ending, 'kind' | 'reason'> }[];
}

/** The same of one person asked for, wherever they are. */
export interface PersonLine extends Pick<Whereabouts, 'station' | 'ending' | 'inDoubt'> {
  readonly line: ArresteeLine;
}

/** From so many entries on each is one line: who needs all of it asks for a ref. */
const mostInFull = 12;

export const at = (what: string, time: Instant | null, zone: string): string[] =>
  time === null ? [] : [`${what} ${formatMoment(time, zone)}`];

export const times = (line: ArresteeLine, zone: string): string[] => [
  ...at('arrested', line.arrestedAt, zone),
  ...at('arrived', line.arrivedAt, zone),
  ...at('booked in', line.bookedAt, zone),
];

const adultText = ({ adult }: ArresteeLine): string[] => {
  if (!adult) return [];
  return [`aa ${adult.step}${adult.who ? ` (${adult.who})` : ''}`];
};

export const who = (line: ArresteeLine, isOut = false): string =>
  [
    `${line.ref}${line.otherRefs.length > 0 ? ` (also ${list(line.otherRefs)})` : ''}`,
    ...(line.names.length > 0 ? [line.names.join(' / ')] : []),
    ...line.flags.filter((flag) => flag !== 'aa'),
    ...(isOut ? [] : adultText(line)),
  ].join(', ');

const coverText = (line: ArresteeLine, zone: string): string =>
  `cover until ${reckoned(line.coverUntil, line.estimated, zone)}${line.overdue ? ', no news since' : ''}`;

const clocks = (line: ArresteeLine, zone: string): string => {
  const clock = line.court ? courtText(line.court, zone) : clocksText(line, zone);
  return line.mayNotCome ? `not seen at any station, may not be coming; ${clock}` : clock;
};

const notes = (line: ArresteeLine, zone: string): string[] =>
  line.notes.map((note) => `note ${formatMoment(note.at, zone)}: ${note.text}`);

const timesLine = (line: ArresteeLine, zone: string): string[] => {
  const known = times(line, zone);
  return known.length > 0 ? [known.join(', ')] : [];
};

const inFull = (line: ArresteeLine, zone: string): string[] => [
  who(line),
  ...timesLine(line, zone),
  clocks(line, zone),
  ...notes(line, zone),
];

/** Who is out, or left in doubt, has no hours any more. */
const wholePerson = ({ line, ...where }: PersonLine, zone: string): string[] => [
  who(line, where.ending !== null),
  placeText(where, zone),
  ...timesLine(line, zone),
  ...(where.ending || where.inDoubt ? [] : [clocks(line, zone)]),
  ...notes(line, zone),
];

const inShort = (line: ArresteeLine, zone: string): string[] => {
  const count = line.notes.length;
  const more = count === 0 ? [] : [count === 1 ? '1 note' : `${count} notes`];
  const clock = line.court ? courtText(line.court, zone) : coverText(line, zone);
  return [[`${who(line)}: ${clock}`, ...more].join(', ')];
};

/** People of whom nothing is known that would tell them apart. */
const alike = (lines: readonly ArresteeLine[], zone: string): string[] => {
  const [first] = lines;
  if (!first) return [];
  const known = [people(lines.length), ...times(first, zone), 'no more known'].join(', ');
  return [`${refsText(lines.map(({ ref }) => ref))}: ${known}`, clocks(first, zone)];
};

/** Together, in the place of the first, those of whom only the same times are known. */
const together = (lines: readonly ArresteeLine[]): ArresteeLine[][] => [
  ...grouped(lines, ({ ref, ...rest }) => {
    const isKnown = [rest.otherRefs, rest.names, rest.flags, rest.notes].some((told) => told.length > 0);
    return isKnown ? ref : JSON.stringify(rest);
  }).values(),
];

const entries = (lines: readonly ArresteeLine[], zone: string): string[] => {
  const groups = together(lines);
  const one = groups.length > mostInFull ? inShort : inFull;
  const [first] = lines;
  return [
    ...groups.flatMap((group) => (group.length > 1 ? alike(group, zone) : group.flatMap((line) => one(line, zone)))),
    ...(one === inShort && first ? [`All that is known of one: ${code(`!list ${first.ref}`)}.`] : []),
  ];
};

const headline = (station: Station, count: number): string => {
  if (station.code === unknownStationCode) return count === 0 ? 'Everybody known has a station.' : 'Station not known:';
  return count === 0
    ? `Nobody is known to be held at ${nameOf(station)}.`
    : `Held at ${nameOf(station)}, ${people(count)} in the book:`;
};

/** Everybody in the book who is here no more, so that the sums can be checked. */
const endedText = (ended: StationBook['ended']): string[] =>
  [...grouped(ended, ({ ending }) => endingText(ending))].map(
    ([how, own]) => `${how.charAt(0).toUpperCase()}${how.slice(1)}: ${refsText(own.map(({ ref }) => ref))}.`,
  );

export const bookWords = {
  list: ({ station, held, unnamed, unmatched, doubts, ended }: StationBook, zone: string) =>
    [
      headline(station, held.length),
      ...entries(held, zone),
      ...(unnamed > 0 ? [`${people(unnamed)} more told of, by a count or a van, whom no ref stands for.`] : []),
      ...(unmatched > 0
        ? [
            `${people(unmatched)} came out that nobody has a ref for. Who was it? ${code(`!match ${held[0]?.ref ?? doubts[0] ?? 'REF'}`)}`,
          ]
        : []),
      ...leftInDoubt(doubts),
      ...endedText(ended),
    ].join('\n'),
  listOf: (people: readonly PersonLine[], zone: string) =>
    people.map((person) => wholePerson(person, zone).join('\n')).join('\n\n'),
  asKnown: (at: Instant, text: string, zone: string) => `As known ${formatMoment(at, zone)}:\n${text}`,
};
