import type { ArresteeFlag, Fact } from '../../custody/fact.ts';
import type { Instant } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import { code, list, people, span } from './lists.ts';

const nameOf = ({ name, code: short }: Station): string => `${name} (${short})`;

/** What a coordinator sees of one ref. */
export interface ArresteeLine {
  readonly ref: string;
  readonly name: string | null;
  readonly flags: readonly ArresteeFlag[];
  readonly arrestedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly bookedAt: Instant | null;
  readonly coverUntil: Instant;
  readonly estimated: boolean;
  readonly overdue: boolean;
}

const arrestee = (line: ArresteeLine, zone: string): string => {
  const at = (what: string, time: Instant | null) => (time === null ? [] : [`${what} ${formatMoment(time, zone)}`]);
  return [
    [line.ref, line.name, ...line.flags].filter(Boolean).join(', '),
    [
      ...at('arrested', line.arrestedAt),
      ...at('arrived', line.arrivedAt),
      ...at('booked in', line.bookedAt),
      line.overdue
        ? 'no news since cover was planned to end'
        : `cover until ${formatMoment(line.coverUntil, zone)}${line.estimated ? ' (estimate)' : ''}`,
    ].join(', '),
  ].join(': ');
};

/** Runs of refs as one: `HBR1-5`. */
const refsText = (refs: readonly string[]): string =>
  refs.length > 3 ? `${refs[0]}-${(refs.at(-1) ?? '').replace(/^\D+/, '')}` : list(refs);

/** A fact as `undo` names it. */
const factText = ({ body, happenedAt }: Fact, zone: string): string => {
  const at = formatMoment(happenedAt, zone);
  switch (body.kind) {
    case 'reported':
      return 'the report of an arrest';
    case 'arrived':
      return `the arrival of ${at}`;
    case 'booked':
      return `the booking in of ${at}`;
    case 'moved':
      return `the move of ${at}`;
    case 'released':
      return `the release of ${at}`;
    case 'not-here':
      return `“not there” of ${at}`;
    case 'flagged':
      return 'the flags';
    case 'matched':
      return `the match with the release of ${at}`;
    case 'unmatched-release':
      return `${people(body.count)} out at ${at}`;
    case 'unmatched-arrival':
      return `${people(body.count)} in at ${at}`;
    case 'head-count':
      return `the count of ${span(body.least, body.most)} inside`;
    case 'retraction':
      return 'what was taken back';
  }
};

export const custodyWords = {
  factText,
  reported: (
    refs: readonly string[],
    station: Station | null,
    { until, isEstimate }: { until: Instant; isEstimate: boolean },
    zone: string,
  ) => {
    const what = `${refsText(refs)} ${refs.length === 1 ? 'is' : 'are'} in the book`;
    if (!station)
      return `${what}, station not known yet. As soon as it is: ${code(`arrived ${refs[0]} HBR`)} with its code.`;
    const cover = `${what} for ${nameOf(station)}. Cover planned until ${formatMoment(until, zone)}`;
    return isEstimate
      ? `${cover} (estimate). As you hear more: ${code(`arrived ${refs[0]} 14:10`)}, ${code(`booked ${refs[0]} 15:00`)}.`
      : `${cover}.`;
  },
  timesOutOfOrder: () =>
    'Those times do not follow each other: first the arrest, then the arrival, then booked in. Please check, and send it again.',
  sayRef: () => `Whom do you mean? Say the ref, such as ${code('HBR4')} or ${code('HBR1-5')}.`,
  nameNeedsOne: () =>
    `A name or description goes with one person only. For several: ${code('!arrest 3 HBR at 14:10')}, then ${code('!arrest')} each one you know more of.`,
  howMany: () => 'How many? From 1 to 99 at a time.',
  arrived: (refs: readonly string[], station: Station, at: Instant, zone: string) =>
    `${list(refs)} arrived at ${nameOf(station)} ${formatMoment(at, zone)}.`,
  placeUnknown: (ref: string) => `At which station? ${code(`arrived ${ref} HBR`)} with its code.`,
  booked: (refs: readonly string[], at: Instant, until: Instant, zone: string) =>
    `${list(refs)} booked in ${formatMoment(at, zone)}. Cover planned until ${formatMoment(until, zone)}.`,
  moved: (refs: readonly string[], to: Station) => `${list(refs)} moved to ${nameOf(to)}. The clock runs on as it was.`,
  movedWhere: () => `To which station? ${code('!move HBR4 NGT')}`,
  alreadyThere: (ref: string, station: Station) => `${ref} is at ${nameOf(station)} already.`,
  notHere: (refs: readonly string[]) =>
    `${list(refs)}: not there after all. Out of the count, and no cover is planned for them any more.`,
  releasedRefs: (refs: readonly string[], at: Instant, zone: string, inside: string) =>
    `${list(refs)} released ${formatMoment(at, zone)}. ${inside}`,
  released: (count: number, at: Instant, met: boolean, zone: string, fact: number, inside: string) =>
    `Thank you. ${people(count)} out at ${formatMoment(at, zone)}${met ? '' : ', unmet: a coordinator is told'}, noted (F${fact}). ${inside}`,
  insideNow: (least: number, most: number) => `${span(least, most)} thought inside.`,
  anotherOrSame: () =>
    `Somebody reported a release just before. If yours was the same person, say ${code('!undo')}; if it was another, there is nothing to do.`,
  insideThanks: (least: number, most: number, station: Station, fact: number) =>
    `Thank you. ${span(least, most)} inside at ${nameOf(station)}, noted (F${fact}).`,
  insideHowMany: () =>
    `How many are thought inside? ${code('!inside 3')}, or ${code('!inside 4-6')} if you are not sure. At most 999.`,
  vanArrived: (count: number, station: Station, at: Instant, zone: string, fact: number) =>
    `Thank you. ${people(count)} came in at ${nameOf(station)} ${formatMoment(at, zone)}, noted (F${fact}).`,
  matched: (ref: string, at: Instant, by: string, zone: string) =>
    `${ref} is out: matched with the release ${by} told of, ${formatMoment(at, zone)}.`,
  nothingToMatch: (station: Station) =>
    `Every release told at ${nameOf(station)} has its ref already. To say one is out: ${code('!released')} with the ref.`,
  alreadyOut: (ref: string) => `${ref} is known to be out already.`,
  list: (station: Station, lines: readonly ArresteeLine[], unmatched: number, zone: string) =>
    [
      lines.length === 0 ? `Nobody is known to be held at ${nameOf(station)}.` : `Held at ${nameOf(station)}:`,
      ...lines.map((line) => arrestee(line, zone)),
      ...(unmatched > 0
        ? [
            `${people(unmatched)} came out that nobody has a ref for. Who was it? ${code(`match ${lines[0]?.ref ?? 'REF'}`)}`,
          ]
        : []),
    ].join('\n'),
  refsAreVetted: () =>
    `Say just how many, such as ${code('!released 2')}; more than that does not belong in an open group.`,
};
