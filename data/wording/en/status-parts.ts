import type { AlarmKind } from '../../alarms/alarm.ts';
import type { HeadCount } from '../../custody/counts.ts';
import type { StationState } from '../../custody/state.ts';
import { contains, type Instant } from '../../ranges.ts';
import type { Gap, GapKind } from '../../rota/sweep.ts';
import type { Station } from '../../stations/station.ts';
import { formatDayClock, formatDayHours } from '../../times/format.ts';
import { code, people, span } from './lists.ts';
import { agoText } from './moments.ts';

/** A clock, or an estimate of it. */
export interface Reckoned {
  readonly at: Instant;
  readonly estimated: boolean;
}

/** Who has acknowledged something; somebody without a name has null. */
export interface HeldBy {
  readonly name: string;
  readonly until: Instant;
}

/** A gap, with how many there are where they are fewest. */
export interface GapLine extends Gap {
  readonly on: number;
  readonly wanted: number;
  /** Null while it is not told of yet. */
  readonly number: number | null;
  readonly heldBy: HeldBy | null;
}

/** Something open that is no gap. */
export interface QuestionLine {
  readonly number: number;
  readonly kind: Exclude<AlarmKind, GapKind>;
  readonly heldBy: HeldBy | null;
}

/**
 * What is worst about a station: nobody knows where people are, nobody is there now, or soon, too few are, something is to
 * be asked or looked at, there is a gap much later, nothing.
 */
export type Worry = 'unplaced' | 'empty now' | 'empty soon' | 'thin' | 'asked' | 'later' | 'none';

export interface Standing {
  readonly worry: Worry;
  /** From when on; of two with the same worry the sooner is worse. */
  readonly since: Instant;
}

/** How many are thought inside, with who told it, and who brought news since; null: somebody without a name. */
export interface CountLine {
  readonly count: HeadCount;
  readonly saidBy: string | null;
  readonly sinceBy: string | null;
}

export interface StatusLine extends CountLine {
  readonly station: Station;
  readonly state: StationState;
  readonly standing: Standing;
  readonly on: number;
  readonly wanted: number;
  /** Whether somebody may walk out now. */
  readonly isNeeded: boolean;
  /** Those that are not over, in order. */
  readonly gaps: readonly GapLine[];
  /** When the cover clock of the last of them runs out. */
  readonly until: Reckoned | null;
  /** When the first is, or was, to be asked after, once that is near. */
  readonly askAfter: Reckoned | null;
  readonly overdue: number;
  /** At a hospital, where no clock runs. */
  readonly stopped: number;
  /** Held for court: nobody has to wait for them here. */
  readonly court: number;
  readonly questions: readonly QuestionLine[];
}

/** Somebody on duty; without codes for every station. */
export interface OnDuty {
  readonly name: string;
  readonly codes: readonly string[];
}

/** `Ana 40 min ago`, and who brought news since. */
export const tellers = ({ count, saidBy, sinceBy }: CountLine, now: Instant): string =>
  [
    ...(count.source ? [`${saidBy ?? 'somebody'} ${agoText(now - count.source.heardAt)}`] : []),
    ...(count.since ? [`since then by ${sinceBy ?? 'somebody'} ${agoText(now - count.since.heardAt)}`] : []),
  ].join(', ');

/** How many are inside, or on the way there, never without who told it and when. */
export const insideText = (line: CountLine & Pick<StatusLine, 'state'>, now: Instant): string => {
  const { count, state } = line;
  if (!count.source) return 'not known how many are inside';
  if (count.unknown) return `not known how many are inside (last told by ${tellers(line, now)})`;
  const where = state === 'expected' ? 'on the way' : 'thought inside';
  const more = count.excess > 0 ? `; ${people(count.excess)} more out than we knew of` : '';
  return `${span(count.least, count.most)} ${where} (told by ${tellers(line, now)}${more})`;
};

export const about = ({ at, estimated }: Reckoned, zone: string): string =>
  `${estimated ? 'about ' : ''}${formatDayClock(at, zone)}`;

/** ` (G7, Pat has it)`. */
const inBrackets = (number: number | null, heldBy: HeldBy | null): string => {
  const parts = [...(number === null ? [] : [`G${number}`]), ...(heldBy ? [`${heldBy.name} has it`] : [])];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

/** `nobody Sun 20:00–23:00`, and of a running one `nobody until Sun 23:00, 2 wanted`. */
export const gapText = (gap: GapLine, now: Instant, zone: string): string => {
  const { on, wanted, number, heldBy } = gap;
  const who = on === 0 ? 'nobody' : `${on} of ${wanted}`;
  const when = contains(gap, now)
    ? `until ${formatDayClock(gap.end, zone)}${on === 0 ? `, ${wanted} wanted` : ''}`
    : formatDayHours(gap, zone);
  return `${who} ${when}${inBrackets(number, heldBy)}`;
};

/** Who is on now, and the next gaps: `2 of 2 on; nobody Mon 02:00–05:00`. */
export const coverText = (line: StatusLine, gaps: readonly GapLine[], now: Instant, zone: string): string => {
  const { state, on, wanted, isNeeded } = line;
  const isInGap = gaps.some((gap) => contains(gap, now));
  const onNow = isNeeded ? [`${on} of ${wanted} on`] : on > 0 ? [`${on} on`] : [];
  const none = state === 'quiet' ? 'quiet' : line.until ? 'covered throughout' : 'nobody to wait for now';
  return [...(isInGap ? [] : onNow), ...(gaps.length > 0 ? gaps.map((gap) => gapText(gap, now, zone)) : [none])].join(
    '; ',
  );
};

/** The hours that matter: until when cover is planned, and from when somebody is to be asked after. */
export const clockText = (
  { until, askAfter, overdue, stopped, court }: StatusLine,
  now: Instant,
  zone: string,
): string[] => [
  ...(court > 0 ? [`${court} held for court`] : []),
  ...(stopped > 0 ? [`${stopped} at a hospital`] : []),
  ...(overdue > 0 ? [`${overdue} past the hour, no news`] : []),
  ...(until ? [`cover to ${about(until, zone)}`] : []),
  ...(askAfter ? [askText(askAfter, now, zone)] : []),
];

export const askText = (clock: Reckoned, now: Instant, zone: string): string =>
  `to ask after ${clock.at > now ? 'from' : 'since'} ${about(clock, zone)}`;

/** What is asked, in a few words; the alarm itself says more. */
const asked: Readonly<Record<QuestionLine['kind'], string>> = {
  overdue: 'any news?',
  unplaced: 'where are they?',
  'open-group': 'open the group?',
  'maybe-empty': 'stand it down?',
  'came-out': 'is anybody still inside?',
  'adult-needed': 'appropriate adult needed',
  'near-cover': 'still inside?',
  'ask-after': 'time to ask after them',
  'second-period': 'a second 12 hours?',
  'which-out': 'which of these are out?',
  'in-hospital': 'still at the hospital?',
  unseen: 'have they come?',
  'for-court': 'who meets them at court?',
  sos: 'somebody asks for help',
  'roll-call': 'roll-call not answered',
  untold: 'gaps nobody was told of',
  'minor-out': 'with whom did a minor leave?',
  unmet: 'somebody came out unmet',
  'no-duty': 'nobody on duty',
};

export const questionText = ({ kind, number, heldBy }: QuestionLine): string =>
  `${asked[kind]}${inBrackets(number, heldBy)}`;

/** People whose station nobody knows. */
export const unplacedText = (line: StatusLine, now: Instant): string =>
  `Station not known: ${people(line.count.believed)}, told by ${tellers(line, now)}. ${code('!list UNK')} shows who.`;

export const dutyText = (duty: readonly OnDuty[]): string =>
  duty.length > 0
    ? `On duty: ${duty.map(({ name, codes }) => (codes.length > 0 ? `${name} (${codes.join(', ')})` : name)).join(', ')}.`
    : `Nobody is on duty. To take the shift: ${code('!duty on')}.`;
