import type { AdultStep, ArresteeFlag } from '../../custody/fact.ts';
import type { Ref } from '../../custody/refs.ts';
import type { Ending } from '../../custody/whereabouts.ts';
import type { Instant } from '../../ranges.ts';
import { type Station, unknownStationCode } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import { reckoned } from './clocks.ts';
import { noted, refsGiven, refsText, typable } from './facts.ts';
import { code, list, nameOf } from './lists.ts';

const askedForAdult = 'The back office coordinator is asked to find one.';

/** What flags bring about beside standing there. */
export const flagsAsk = (flags: readonly ArresteeFlag[]): string[] =>
  flags.includes('minor') || flags.includes('aa') ? [`An appropriate adult is needed. ${askedForAdult}`] : [];

const afterAdult: Record<AdultStep, (ref: string) => string> = {
  needed: (ref) => `${askedForAdult} Once somebody is found: ${code(`!aa ${ref} found`)} and who it is.`,
  found: (ref) =>
    `Please tell the desk and whoever waits outside that they are coming. If it falls through: ${code(`!aa ${ref} needed`)}.`,
  done: () => 'When they come out, the back office coordinator is asked with whom they left.',
};

const flagText = (flags: readonly ArresteeFlag[], off: boolean): string[] =>
  flags.length === 0 ? [] : [`${off ? 'no longer ' : ''}${list(flags)}`];

/** Where somebody is believed. */
export interface Whereabouts {
  readonly station: Station;
  readonly ending: Pick<Ending, 'kind' | 'at' | 'reason'> | null;
  /** They were there when it was stood down, and nobody has heard of them since. */
  readonly inDoubt: boolean;
  /** Where they were believed before. */
  readonly noMoreAt: readonly Station[];
  readonly cover: { readonly coverUntil: Instant; readonly coverEstimated: boolean } | null;
}

/** How it ended for somebody, in a word or two. */
export const endingText = ({ kind, reason }: Pick<Ending, 'kind' | 'reason'>): string =>
  ({ released: 'out', 'held-for-court': 'held for court', 'not-here': reason ?? 'not there after all' })[kind];

/** Where somebody is, or last was, in a few words. */
export const placeText = (
  { station, ending, inDoubt }: Omit<Whereabouts, 'noMoreAt' | 'cover'>,
  zone: string,
): string => {
  const place = station.code === unknownStationCode ? 'station not known' : `at ${nameOf(station)}`;
  if (inDoubt) return `in doubt since the stand-down, last ${place}`;
  return ending ? `${endingText(ending)} since ${formatMoment(ending.at, zone)}, last ${place}` : place;
};

const whereText = ({ station, ending, inDoubt, noMoreAt, cover }: Whereabouts, zone: string): string => {
  const before = noMoreAt.length === 0 ? '' : `, and no more at ${list(noMoreAt.map(nameOf), 'or')}`;
  if (inDoubt) return `In doubt since ${nameOf(station)} was stood down${before}, so no cover is planned for them.`;
  if (ending)
    return `Known to be ${endingText(ending)} since ${formatMoment(ending.at, zone)}${before}, so no cover is planned for them.`;
  if (station.code === unknownStationCode) return `Nobody knows yet to which station they went${before}.`;
  const until = cover ? ` Cover planned until ${reckoned(cover.coverUntil, cover.coverEstimated, zone)}.` : '';
  return `Believed at ${nameOf(station)}${before}.${until}`;
};

export const arresteeWords = {
  adultHow: (refs: readonly Ref[]) => {
    const as = (step: AdultStep) => code(`!aa ${refsGiven(refs)} ${step}`);
    return `How far is it? ${as('needed')}, ${as('found')} and who it is, or ${as('done')}.`;
  },
  adultAtCourt: (ref: string) =>
    `${ref} is held for court, so I ask for no appropriate adult, and did nothing. If they are at a station again: ${code(`!booked ${typable(ref)}`)}.`,
  adultForMinor: (ref: string) =>
    `${ref} is flagged minor, so I go on asking for an appropriate adult, and did nothing. If that is wrong: ${code(`!flag ${typable(ref)} no minor`)}.`,
  /** `isInside`: somebody of them is believed inside, so that an adult is asked for. */
  adultNoted: (refs: readonly string[], step: AdultStep, who: string, facts: readonly number[], isInside: boolean) =>
    [
      `${refsText(refs)}: appropriate adult ${step}${who ? `, “${who}”` : ''}, noted (${noted(facts)}).`,
      ...(step === 'needed' && !isInside ? [] : [afterAdult[step](typable(refs[0]))]),
    ].join(' '),
  flagged: (
    refs: readonly string[],
    on: readonly ArresteeFlag[],
    off: readonly ArresteeFlag[],
    facts: readonly number[],
    isInside: boolean,
  ) =>
    [
      `${refsText(refs)}: ${list([...flagText(on, false), ...flagText(off, true)])}, noted (${noted(facts)}).`,
      ...(isInside ? flagsAsk(on) : []),
    ].join(' '),
  flaggedAlready: (refs: readonly string[], on: readonly ArresteeFlag[], off: readonly ArresteeFlag[]) => {
    const how = [
      ...(on.length > 0 ? [`flagged ${list(on)} already`] : []),
      ...(off.length > 0 ? [`not flagged ${list(off)}`] : []),
    ];
    return `${refsText(refs)} ${refs.length === 1 ? 'is' : 'are'} ${list(how)}, so I did nothing.`;
  },
  flagHow: (refs: readonly Ref[], flags: readonly ArresteeFlag[]) => {
    const who = refsGiven(refs);
    return `Which flag? ${list(flags.map(code), 'or')}, such as ${code(`!flag ${who} medication`)}. Off again: ${code(`!flag ${who} no medication`)}. Anything else: ${code(`!note ${who}`)} and the words.`;
  },
  sameWhich: () => `Which refs are one person? ${code('!same HBR1 HBR3')}.`,
  sameAlready: (ref: string) => `They are one person already: ${ref}. I did nothing.`,
  same: (refs: readonly string[], where: Whereabouts, facts: readonly number[], zone: string) =>
    `${refsText(refs)} are one person, ${typable(refs[0])} from now on, noted (${noted(facts)}). ${whereText(where, zone)} If that was wrong: ${code('!undo')}.`,
  noteWhat: (refs: readonly Ref[]) =>
    `What should I note? ${code(`!note ${refsGiven(refs)} has no coat`)}. Nothing of what happened at the protest or in interview: that is for the solicitor.`,
  noteNoted: (refs: readonly string[], text: string, facts: readonly number[]) =>
    `${refsText(refs)}: “${text}”, noted (${noted(facts)}).`,
  nameOne: (refs: readonly Ref[]) =>
    `A name goes with one person: ${code(`!name ${refsGiven(refs.slice(0, 1))} Jo Bloggs`)}, each in a line of its own.`,
  nameNoted: (ref: string, name: string, fact: number) => `${ref} is “${name}”, noted (F${fact}).`,
};
