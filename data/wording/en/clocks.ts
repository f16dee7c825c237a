import type { Ref } from '../../custody/refs.ts';
import type { RegimeName } from '../../custody/regimes.ts';
import type { Instant } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment, formatSpan } from '../../times/format.ts';
import { noted, refsGiven, refsText, refsTyped } from './facts.ts';
import { code, nameOf } from './lists.ts';

/** The two clocks of one person, as a coordinator sees them. */
export interface ClockLine {
  readonly coverUntil: Instant;
  readonly estimated: boolean;
  readonly overdue: boolean;
  /** When to ask a solicitor; null where the law names no hour. */
  readonly askAfter: Instant | null;
  readonly askEstimated: boolean;
  /** By which rule they count; null: as usual at the station. */
  readonly regime: RegimeName | null;
  /** Both clocks go by an hour that was said. */
  readonly isExtended: boolean;
  /** Of somebody back on police bail: how long they were held before. */
  readonly usedMs: number;
  /** At a hospital since then. */
  readonly stoppedSince: Instant | null;
}

/** Where and when somebody is to be in court, as far as is known. */
export interface CourtLine {
  readonly where: string | null;
  readonly at: Instant | null;
}

/** The same of one person. */
export interface CourtCase extends CourtLine {
  readonly ref: string;
}

const regimes: Readonly<Record<RegimeName, string>> = {
  usual: 'as usual at the station',
  terrorism: 'a terrorism arrest: 48 hours from the arrest',
  warrant: 'a court warrant: no set hour, cover goes on until we hear more',
  peace: 'a breach of the peace: no set hour, cover goes on until we hear more',
  'court-bail': 'a breach of court bail: 24 hours from the arrest, without Sundays, Good Friday and Christmas Day',
  'police-bail': 'back on police bail: the time held before counts',
  voluntary: 'came in by themselves: from the arrest at the station',
  'other-force': 'another force’s case: counted anew',
  'from-outside': 'arrested outside England and Wales: counted from when they came in',
};

const heldLonger = 'held longer';

const regimeText = ({ regime, usedMs, isExtended }: ClockLine): string => {
  if (isExtended) return `${heldLonger}, to the hour that was said`;
  return `${regimes[regime ?? 'usual']}${usedMs > 0 ? `, here ${formatSpan(usedMs)}` : ''}`;
};

/** How the clock counts, in a few words; empty where it is as usual. */
const regimeName = ({ regime, isExtended }: ClockLine): string => {
  if (isExtended) return ` (${heldLonger})`;
  return regime === null || regime === 'usual' ? '' : ` (${regimes[regime].split(':')[0]})`;
};

export const reckoned = (time: Instant, isEstimate: boolean, zone: string): string =>
  `${formatMoment(time, zone)}${isEstimate ? ' (estimate)' : ''}`;

const bothClocks = (line: ClockLine, zone: string): string => {
  const cover = `cover until ${reckoned(line.coverUntil, line.estimated, zone)}`;
  if (line.stoppedSince !== null)
    return `at a hospital since ${formatMoment(line.stoppedSince, zone)}, clocks stopped; ${cover} and on`;
  const ask = line.askAfter === null ? 'no set hour' : `ask after ${reckoned(line.askAfter, line.askEstimated, zone)}`;
  return `${cover}${line.overdue ? ', no news since' : ''}; ${ask}`;
};

export const clocksText = (line: ClockLine, zone: string): string => `${bothClocks(line, zone)}${regimeName(line)}`;

export const courtPlace = ({ where, at }: CourtLine, zone: string): string =>
  `${where ?? 'not known where'}, ${at === null ? 'not known when' : formatMoment(at, zone)}`;

export const courtText = (line: CourtLine, zone: string): string => `held for court: ${courtPlace(line, zone)}`;

interface Cover {
  readonly until: Instant;
  readonly estimated: boolean;
}

/** Those who go to the same court at the same time in one. */
export const byCourt = (cases: readonly CourtCase[], text: (one: CourtCase) => string): string => {
  const texts = [...new Set(cases.map(text))];
  const refsAt = (said: string) => cases.filter((one) => text(one) === said).map(({ ref }) => ref);
  return texts.map((said) => `${refsText(refsAt(said))} ${said}`).join('; ');
};

export const clockWords = {
  hospitalWay: (refs: readonly Ref[]) =>
    `Out or back? ${code(`!hospital ${refsGiven(refs)} out 14:10`)}, later ${code(`!hospital ${refsGiven(refs)} back 17:00`)}.`,
  hospital: (
    refs: readonly string[],
    way: 'out' | 'back',
    at: Instant,
    cover: Cover,
    facts: readonly number[],
    zone: string,
  ) => {
    const until = reckoned(cover.until, cover.estimated, zone);
    return way === 'out'
      ? `${refsText(refs)} at a hospital since ${formatMoment(at, zone)}, noted (${noted(facts)}). Until they are back the ${refs.length === 1 ? 'clock stands' : 'clocks stand'} still: ${code(`!hospital ${refsTyped(refs)} back`)}. Cover goes on all the while, planned until ${until} and on.`
      : `${refsText(refs)} back from hospital ${formatMoment(at, zone)}, noted (${noted(facts)}). The time away is added: cover planned until ${until}.`;
  },
  awayAlready: (ref: string, since: Instant, zone: string) =>
    `${ref} is at a hospital already, since ${formatMoment(since, zone)}. Back again? ${code(`!hospital ${ref} back`)}.`,
  notAway: (ref: string) =>
    `I don't know that ${ref} was at a hospital. When did they leave? ${code(`!hospital ${ref} out 14:10`)}, then send this again.`,
  backBeforeOut: (ref: string, since: Instant, zone: string) =>
    `${ref} left for a hospital ${formatMoment(since, zone)}, so they can't be back before. Please check the time; I did nothing.`,
  extendTo: (refs: readonly Ref[]) =>
    `Until when? Say the hour: ${code(`!extend ${refsGiven(refs)} to 23:00`)} or ${code(`!extend ${refsGiven(refs)} to tomorrow 09:00`)}.`,
  extended: (refs: readonly string[], until: Instant, facts: readonly number[], zone: string) =>
    `${refsText(refs)} held longer, to ${formatMoment(until, zone)}, noted (${noted(facts)}). Cover planned until then.`,
  extendsLess: (ref: string, until: Instant, zone: string) =>
    `Cover for ${ref} is planned until ${formatMoment(until, zone)} already, which is later. If your hour is right, send it again with ${code('sure')} at the end. I did nothing so far.`,
  heldForCourt: (cases: readonly CourtCase[], facts: readonly number[], zone: string) => {
    const missing = cases.filter(({ where, at }) => where === null || at === null).map(({ ref }) => ref);
    return [
      `${byCourt(cases, (one) => courtText(one, zone))}, noted (${noted(facts)}).`,
      'No cover is planned for them here any more.',
      'At 20:00 and 07:00 I ask the coordinator on duty who meets them at the court.',
      ...(missing.length > 0
        ? [`As soon as you know more: ${code(`!court ${refsTyped(missing)} Marlport Magistrates tomorrow 10:00`)}.`]
        : []),
    ].join(' ');
  },
  heldForCourtAlready: (ref: string) =>
    `${ref} is held for court, so no clock counts. If that was wrong: ${code('!undo')} with the number it was noted under. If they are at a station again: ${code(`!booked ${ref}`)}.`,
  clock: (ref: string, station: Station, line: ClockLine, fact: number | undefined, zone: string) =>
    `${ref}, ${nameOf(station)}: ${regimeText(line)}${fact === undefined ? '' : `, noted (F${fact})`}.\n${bothClocks(line, zone)}`,
  clockHow: (refs: readonly Ref[]) => {
    const ref = refsGiven(refs);
    return [
      'By which rule? One of these, with the ref:',
      `${code(`!clock ${ref} terrorism`)}, ${code(`!clock ${ref} warrant`)}, ${code(`!clock ${ref} breach of the peace`)}`,
      `${code(`!clock ${ref} court bail`)}: arrested for breaking bail that a court gave`,
      `${code(`!clock ${ref} police bail 9h`)}: back on police bail, 9 hours held before`,
      `${code(`!clock ${ref} voluntary`)}: came in by themselves, arrested there`,
      `${code(`!clock ${ref} another force from 14:00`)}, ${code(`!clock ${ref} outside from 14:00`)}: back office only`,
      `${code(`!clock ${ref} usual`)}: none of these`,
    ].join('\n');
  },
  onlyBackOfficeRestarts: () =>
    'Only the back office can say that a clock starts anew. Please tell the back office coordinator. I did nothing.',
  restartsWhen: (refs: readonly string[], regime: RegimeName) =>
    regime === 'other-force'
      ? `From when does it count? Say the hour of arrival at the first station there, or if earlier 24 hours after the arrest (after leaving, if they were held for something else before): ${code(`!clock ${refsTyped(refs)} another force from 14:00`)}.`
      : `When did they come into England and Wales? ${code(`!clock ${refsTyped(refs)} outside from 14:00`)}.`,
};
