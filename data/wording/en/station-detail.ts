import type { ArresteeFlag } from '../../custody/fact.ts';
import type { Instant, Range } from '../../ranges.ts';
import { unknownStationCode } from '../../stations/station.ts';
import { formatDayClock, formatDayHours, formatMoment } from '../../times/format.ts';
import { refsText } from './facts.ts';
import { code, list, nameOf, people, span } from './lists.ts';
import { agoText } from './moments.ts';
import { leftInDoubt } from './standing-down.ts';
import {
  about,
  askText,
  dutyText,
  gapText,
  insideText,
  type OnDuty,
  questionText,
  type Reckoned,
  type StatusLine,
} from './status-parts.ts';

/** Refs of which the same is known. */
export interface RefGroup {
  readonly refs: readonly string[];
  readonly seen: 'on the way' | 'arrived' | 'booked in';
  readonly cover: Reckoned;
  /** Null: the law names no hour. */
  readonly askAfter: Reckoned | null;
  /** At a hospital, where no clock runs. */
  readonly stopped: boolean;
  /** The cover clock has run out, and nobody said that they left. */
  readonly overdue: boolean;
}

/** People believed there whom no ref stands for. */
export interface UnnamedGroup {
  readonly count: number;
  readonly cover: Reckoned;
  readonly overdue: boolean;
}

export interface StationDetail {
  readonly line: StatusLine;
  readonly groups: readonly RefGroup[];
  readonly unnamed: readonly UnnamedGroup[];
  /** The refs that bear each flag. */
  readonly flags: readonly { readonly flag: ArresteeFlag; readonly refs: readonly string[] }[];
  /** Somebody came out already, so that it is wrong to say that nobody can yet. */
  readonly isAnyOut: boolean;
  /** How many came out that nobody has a ref for. */
  readonly unmatched: number;
  /** Refs that a stand-down left in doubt. */
  readonly doubts: readonly string[];
  /** Who is there now, and until when. */
  readonly onNow: readonly { readonly name: string; readonly until: Instant }[];
  /** Who comes next, hours by hours. */
  readonly next: readonly { readonly names: readonly string[]; readonly range: Range }[];
  /** Null: of an earlier moment nobody can tell. */
  readonly duty: readonly OnDuty[] | null;
  readonly lastHeard: { readonly at: Instant; readonly by: string } | null;
}

const clocks = (cover: Reckoned, overdue: boolean, zone: string): string =>
  overdue ? `past ${about(cover, zone)}, no news` : `cover to ${about(cover, zone)}`;

const groupText = (group: RefGroup, now: Instant, zone: string): string => {
  const { refs, seen, cover, askAfter, stopped, overdue } = group;
  const parts = stopped ? ['at a hospital, clocks stopped'] : [seen, clocks(cover, overdue, zone)];
  return `${refsText(refs)}: ${[...parts, ...(askAfter && !stopped ? [askText(askAfter, now, zone)] : [])].join('; ')}`;
};

const flagNames: Readonly<Record<ArresteeFlag, string>> = {
  minor: 'Minor',
  aa: 'Appropriate adult',
  medication: 'Medication',
  distress: 'Distress',
  injured: 'Injured',
};

const heldText = (
  { line, groups, unnamed, flags, unmatched, doubts }: StationDetail,
  now: Instant,
  zone: string,
): string[] => [
  ...groups.map((group) => groupText(group, now, zone)),
  ...unnamed.map(({ count, cover, overdue }) => `${people(count)} without a ref: ${clocks(cover, overdue, zone)}`),
  ...(line.court > 0 ? [`${people(line.court)} held for court, and not expected to come out here.`] : []),
  ...flags.map(({ flag, refs }) => `${flagNames[flag]}: ${refsText(refs)}`),
  ...(unmatched > 0
    ? [`${people(unmatched)} came out that nobody has a ref for. Who? ${code(`!match ${groups[0]?.refs[0] ?? 'REF'}`)}`]
    : []),
  ...(line.overdue > 0 && unmatched === 0
    ? [`Any news of them? ${code('!released')} or ${code('!move')} with the ref.`]
    : []),
  ...leftInDoubt(doubts),
];

/** More than so many would hide what else there is to see. */
const mostShown = 6;

/** `Gaps: …; …`, the first few of them. */
const row = (head: string, parts: readonly string[], rest: string): string[] => {
  if (parts.length === 0) return [];
  const more = parts.length > mostShown ? [`and ${parts.length - mostShown} more: ${code(rest)}`] : [];
  return [`${head}: ${[...parts.slice(0, mostShown), ...more].join('; ')}.`];
};

const nowText = ({ line: { on, wanted, isNeeded }, isAnyOut, onNow }: StationDetail, zone: string): string => {
  const names = onNow.map(({ name, until }) => `${name} until ${formatDayClock(until, zone)}`);
  const unneeded = isAnyOut ? 'no cover planned just now' : 'nobody can walk out yet';
  const count = isNeeded ? `${on} of ${wanted} on` : `${on} on, ${unneeded}`;
  return `Now: ${count}${names.length > 0 ? `: ${list(names)}` : ''}.`;
};

const coverRows = (detail: StationDetail, now: Instant, zone: string): string[] => {
  const { line, next } = detail;
  const { code: short } = line.station;
  const coming = next.map(({ names, range }) => `${formatDayHours(range, zone)} ${list(names)}`);
  const gaps = line.gaps.map((gap) => gapText(gap, now, zone));
  return [
    nowText(detail, zone),
    ...row('Gaps', gaps, `!gaps ${short}`),
    ...(gaps.length === 0 && line.until ? ['Covered throughout.'] : []),
    ...row('Next', coming, `!rota ${short}`),
  ];
};

const lastText = ({ lastHeard }: StationDetail, now: Instant): string[] =>
  lastHeard ? [`Last heard: ${agoText(now - lastHeard.at)}, from ${lastHeard.by}.`] : [];

export const stationDetailWords = {
  /** Everything about one station, for level 1 and up. */
  stationDetail: (detail: StationDetail, now: Instant, zone: string) => {
    const { line, duty } = detail;
    const at = formatMoment(now, zone);
    const held = heldText(detail, now, zone);
    const questions = line.questions.map((question) => `Open: ${questionText(question)}`);
    const foot = [...questions, ...lastText(detail, now), ...(duty ? [dutyText(duty)] : [])];
    if (line.station.code === unknownStationCode)
      return [[`Station not known: ${people(line.count.believed)}, ${at}`, ...held].join('\n'), foot.join('\n')].join(
        '\n\n',
      );
    if (line.state === 'quiet')
      return [
        `${nameOf(line.station)}: quiet. Nobody is known to be held there.`,
        ...leftInDoubt(detail.doubts),
        ...questions,
      ].join('\n');
    return [
      [`${nameOf(line.station)}: ${line.state}, ${at}`, `${insideText(line, now)}.`, ...held].join('\n'),
      coverRows(detail, now, zone).join('\n'),
      foot.join('\n'),
    ].join('\n\n');
  },
  /** What anybody may know of it: counts and needs, and nobody's name. */
  stationOpenly: (
    { station, state, count, on, wanted, isNeeded, gaps, until }: StatusLine,
    now: Instant,
    zone: string,
  ) => {
    if (state === 'quiet') return `${nameOf(station)}: nobody is known to be inside now.`;
    const inside =
      count.unknown || !count.source
        ? 'not known how many are inside'
        : `${span(count.least, count.most)} thought inside (told ${agoText(now - (count.since ?? count.source).heardAt)})`;
    const [gap] = gaps;
    return [
      `${nameOf(station)}: ${inside}.`,
      ...(isNeeded ? [`${on} of ${wanted} on now.`] : []),
      ...(gap ? [`Help is needed ${formatDayHours({ start: Math.max(gap.start, now), end: gap.end }, zone)}.`] : []),
      ...(until ? [`Cover planned until ${formatMoment(until.at, zone)}.`] : []),
    ].join(' ');
  },
};
