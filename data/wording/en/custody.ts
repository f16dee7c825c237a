import type { ArresteeFlag, NotHereReason } from '../../custody/fact.ts';
import type { Ref } from '../../custody/refs.ts';
import type { Instant } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import { flagsAsk } from './arrestees.ts';
import { at } from './book.ts';
import { reckoned } from './clocks.ts';
import { factText, noted, refsGiven, refsText, runOf, typable, unmet } from './facts.ts';
import { code, list, nameOf, people, span } from './lists.ts';

/** What was put in the book, as it was understood. */
export interface ReportLine {
  readonly refs: readonly string[];
  readonly station: Station | null;
  readonly arrestedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly bookedAt: Instant | null;
  readonly flags: readonly ArresteeFlag[];
  /** The name or description, as typed. */
  readonly text: string;
  readonly cover: { readonly until: Instant; readonly estimated: boolean };
  readonly facts: readonly number[];
}

export const custodyWords = {
  factText,
  reported: (line: ReportLine, zone: string) => {
    const { refs, station, cover, flags } = line;
    const what = `${refsText(refs)} ${refs.length === 1 ? 'is' : 'are'} in the book`;
    const times = [
      ...at('arrested', line.arrestedAt, zone),
      ...at('arrived', line.arrivedAt, zone),
      ...at('booked in', line.bookedAt, zone),
      ...flags,
    ].join(', ');
    // Where no station was read, the words may be the name of one.
    const words = line.text === '' ? '' : `, with your description${station ? '' : ` “${line.text}”`}`;
    const known = `${times ? `: ${times}` : ''}${words}`;
    const next = [
      ...(line.arrivedAt === null && line.bookedAt === null ? [code(`!arrived ${runOf(refs)} 14:10`)] : []),
      ...(line.bookedAt === null ? [code(`!booked ${runOf(refs)} 15:00`)] : []),
    ];
    return [
      `${what}${station ? ` for ${nameOf(station)}` : ', station not known yet'}${known} (${noted(line.facts)}).`,
      ...(station ? [`Cover planned until ${reckoned(cover.until, cover.estimated, zone)}.`] : []),
      ...(station ? [] : [`As soon as it is known: ${code(`!arrived ${runOf(refs)} HBR`)} with its code.`]),
      ...flagsAsk(flags),
      ...(station && next.length > 0 ? [`As you hear more: ${list(next)}.`] : []),
    ].join(' ');
  },
  arrivedUnknown: () =>
    `At which station? Say its code too: ${code('!arrest HBR arrived 14:10')}. I did nothing so far.`,
  arrestWhere: (station: Station) =>
    `Is that at ${nameOf(station)}? Then put its code first: ${code(`!arrest ${station.code}`)}. Station not known yet: ${code('!arrest UNK')}. I did nothing so far.`,
  twoTimes: (word: string) =>
    `I read “${word}” with two times, and don't know which is right. Please send it again with one.`,
  timesOutOfOrder: () =>
    'Those times do not follow each other: first the arrest, then the arrival, then booked in. Please check, and send it again.',
  sayRef: () => `Whom do you mean? Say the ref, such as ${code('HBR4')} or ${code('HBR1-5')}.`,
  nameNeedsOne: () =>
    `A name or description goes with one person only. For several: ${code('!arrest 3 HBR at 14:10')}, then ${code('!arrest')} each one you know more of.`,
  howMany: () => 'How many? From 1 to 99 at a time.',
  arrived: (refs: readonly string[], station: Station, time: Instant, facts: readonly number[], zone: string) =>
    `${refsText(refs)} arrived at ${nameOf(station)} ${formatMoment(time, zone)}, noted (${noted(facts)}).`,
  placeUnknown: (ref: string) => `At which station? ${code(`!arrived ${typable(ref)} HBR`)} with its code.`,
  booked: (
    refs: readonly string[],
    time: Instant,
    cover: { readonly until: Instant; readonly estimated: boolean },
    facts: readonly number[],
    zone: string,
  ) =>
    `${refsText(refs)} booked in ${formatMoment(time, zone)}, noted (${noted(facts)}). Cover planned until ${reckoned(cover.until, cover.estimated, zone)}.`,
  moved: (refs: readonly string[], to: Station, facts: readonly number[]) =>
    `${refsText(refs)} moved to ${nameOf(to)}, noted (${noted(facts)}). The ${refs.length === 1 ? 'clock runs' : 'clocks run'} on as before.`,
  movedWhere: (refs: readonly Ref[]) => `To which station? ${code(`!move ${refsGiven(refs)} NGT`)}`,
  alreadyThere: (ref: string, station: Station) => `${ref} is at ${nameOf(station)} already.`,
  notHere: (refs: readonly string[], reason: NotHereReason | undefined, why: string, facts: readonly number[]) =>
    `${refsText(refs)}: ${reason ?? 'not there after all'}${why ? `, “${why}”` : ''}, noted (${noted(facts)}). Out of the count, and no cover is planned for them any more.`,
  releasedRefs: (refs: readonly string[], time: Instant, met: boolean, facts: readonly number[], zone: string) =>
    `${refsText(refs)} released ${formatMoment(time, zone)}${unmet(met)}, noted (${noted(facts)}).`,
  released: (count: number, station: Station, time: Instant, met: boolean, fact: number, zone: string) =>
    `Thank you. ${people(count)} out at ${nameOf(station)} ${formatMoment(time, zone)}${unmet(met)}, noted (F${fact}).`,
  releasedWhere: () => `From which station? ${code('!released HBR 2')} with its code or name.`,
  nobodyThen: (station: Station, time: Instant, zone: string) =>
    `${formatMoment(time, zone)} is before anybody known at ${nameOf(station)} came there. Please check the time; if it is right, send it with the day: ${code('!released yesterday 23:00')}. I did nothing.`,
  beforeKnown: (ref: string, time: Instant, zone: string) =>
    `${formatMoment(time, zone)} is before anything known of ${ref}. Please check the time; if it is right, send it with the day, such as ${code('yesterday 23:00')}. I did nothing.`,
  cameLater: (ref: string, seen: Instant, time: Instant, zone: string) =>
    `${ref} came in ${formatMoment(seen, zone)}, so they can’t have come out ${formatMoment(time, zone)}. Please check the time. If they came earlier, say so first: ${code(`!arrived ${typable(ref)} ${formatMoment(time, zone)}`)}. I did nothing.`,
  longAgo: (count: number, time: Instant, zone: string) =>
    `That would be ${formatMoment(time, zone)}, long ago. Please check the time; if it is right, send it with the day: ${code(`!arrived ${count} yesterday 14:00`)}. I did nothing.`,
  arrivedWhere: () => `At which station? ${code('!arrived HBR 3')} with its code or name.`,
  insideNow: (least: number, most: number) => `${span(least, most)} thought inside.`,
  insideAt: (station: Station, least: number, most: number) =>
    `${span(least, most)} thought inside at ${nameOf(station)}.`,
  moreOut: (excess: number) =>
    `That makes ${people(excess)} more out than we knew of. If the number was a slip: ${code('!undo')}.`,
  minorOut: () => 'The back office coordinator is asked with whom they left.',
  anotherOrSame: () =>
    `Somebody else told of a release shortly before. Another person, or the same? The same: 👍 on this, or ${code('!yes')}. Another: nothing to do.`,
  anotherOrSameRef: (ref: string) =>
    `Somebody told of a release without a ref around then. Was that ${ref}, or another person? ${ref}: 👍 on this, or ${code('!yes')}. Another: nothing to do.`,
  sameAsBefore: (what: readonly string[], least: number, most: number) =>
    `Thank you. The same, so it counts once; taken back: ${list(what)}. ${span(least, most)} thought inside. If it was another person after all: ${code('!released')} again.`,
  insideThanks: (least: number, most: number, station: Station, fact: number) =>
    `Thank you. ${span(least, most)} inside at ${nameOf(station)}, noted (F${fact}).`,
  altogether: (least: number, most: number) => `With what else we know: ${span(least, most)} thought inside.`,
  confirmNobody: (station: Station) =>
    `Cover goes on: a count alone ends none. If nobody is left: ${code(`!standdown ${station.code}`)}.`,
  insideHowMany: () =>
    `How many are thought inside? ${code('!inside 3')}, or ${code('!inside 4-6')} if you are not sure. At most 999.`,
  vanArrived: (count: number, station: Station, at: Instant, fact: number, zone: string) =>
    `Thank you. ${people(count)} came in at ${nameOf(station)} ${formatMoment(at, zone)}, noted (F${fact}).`,
  matched: (ref: string, at: Instant, by: string, fact: number, zone: string) =>
    `${ref} is out: matched with the release ${by} told of, ${formatMoment(at, zone)}, noted (F${fact}).`,
  nothingToMatch: (station: Station) =>
    `Every release told at ${nameOf(station)} has its ref already. To say who is out: ${code('!released')} with the ref.`,
  /** `noted`: the number of the fact that says so. */
  alreadyOut: (ref: string, noted: number) =>
    `${ref} is known to be out already, so I did nothing. If that was wrong: ${code(`!undo F${noted}`)}.`,
  refsAreVetted: (example: string) =>
    `Refs are for coordinators. Say just how many, such as ${code(example)}, and a coordinator will find out who.`,
};
