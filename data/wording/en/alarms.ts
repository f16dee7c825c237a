import type { AlarmKind } from '../../alarms/alarm.ts';
import type { Instant, Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatClock, formatHours, formatMoment, formatRange, formatSpan } from '../../times/format.ts';
import { untoldAdvice, untoldHeadline, untoldText } from './auditor.ts';
import { askedByClock } from './clock-questions.ts';
import type { CourtCase } from './clocks.ts';
import { refsText } from './facts.ts';
import { code, list, nameOf, people } from './lists.ts';
import { beginsText } from './moments.ts';
import { type RollCallLine, rollCallAbout, rollCallEnded, rollCallHead } from './roll-call.ts';
import { type SosLine, sosWords } from './sos.ts';
import { type Emptying, standItDown } from './standing-down.ts';
import { type Dropped, gaveBack, type NamedStepIn, whoCould } from './step-ins.ts';

/** One number of a bundle, as it stands when the message is written. */
export interface AlarmLine extends Range {
  readonly number: number;
  readonly kind: AlarmKind;
  readonly station: Station;
  readonly on: number;
  readonly wanted: number;
  /** The hours of it in which nobody is down; of a thin gap less than 15 min at a time. */
  readonly empty: readonly Range[];
  readonly dropped: readonly Dropped[];
  readonly stepIns: readonly NamedStepIn[];
  /** Refs it is about, for rooms of coordinators and above. */
  readonly refs: readonly string[];
  readonly sos: SosLine | null;
  readonly rollCall: RollCallLine | null;
  /** Of those held for court: where and when. */
  readonly court: readonly CourtCase[];
  /** How many were seen to be brought in meanwhile, without a ref. */
  readonly seen: number;
  readonly heldBy: { readonly name: string; readonly until: Instant; readonly isReader: boolean } | null;
  readonly hadBy: string | null;
  /** Who acknowledged it last, whether that still holds or not. */
  readonly takenBy: { readonly name: string; readonly isReader: boolean } | null;
  /** Who is thought to be at the station by now. */
  readonly presence: 'nobody' | 'coming' | 'inside';
  /** For the question whether to stand a station down; null for all others. */
  readonly emptying: Emptying | null;
  readonly isOpen: boolean;
  /** For a closed one: the number that has its hours now. */
  readonly partOf: number | null;
}

const nobodyAtAll = ({ empty }: AlarmLine, zone: string): string =>
  empty.length > 0 ? ` Nobody at all ${list(empty.map((range) => formatHours(range, zone)))}.` : '';

const about = (line: AlarmLine, now: Instant, zone: string): string => {
  const who = refsText(line.refs);
  switch (line.kind) {
    case 'empty':
      return `nobody is down for ${formatRange(line, zone)}, which ${beginsText(line, now)}.`;
    case 'thin':
      return `${line.on} of ${line.wanted} ${line.on === 1 ? 'is' : 'are'} down for ${formatRange(line, zone)}, which ${beginsText(line, now)}.${nobodyAtAll(line, zone)}`;
    case 'overdue':
      return line.refs.length === 0
        ? `no news of people we have no ref for. Does anybody know how many are left? ${code(`!inside 2 ${line.station.code}`)}; for nobody, ${code(`!standdown ${line.station.code}`)}. Until then cover goes on.`
        : `no news of ${who}, past the hour cover was planned to. Does anybody know more? ${code('!released')}, ${code('!move')}, ${code('!extend')}, ${code('!court')} or ${code('!nothere')} with the ref; until then cover goes on.`;
    case 'unplaced':
      return `${who} ${line.refs.length === 1 ? 'was' : 'were'} arrested, and nobody knows to which station they went. They may walk out ${line.start > now ? `from ${formatMoment(line.start, zone)}` : 'any time now'}, and nobody can wait for them until you say where: ${code(`!arrived ${line.refs[0] ?? 'REF'} HBR`)} with its code. Not held after all: ${code(`!nothere ${line.refs[0] ?? 'REF'}`)}.`;
    case 'open-group':
      return `${line.presence === 'coming' ? 'people are on their way there' : 'people are thought to be inside'}. 👍 on this message, or ${code(`!ack G${line.number}`)}, opens the group for everybody to write, and calls for people.`;
    case 'maybe-empty':
      return standItDown(line, zone);
    case 'came-out':
      return `somebody came out at ${formatClock(line.start, zone)}, after it was stood down.${who ? ` In doubt since then: ${who}.` : ''} Is anybody still inside? Then say how many: ${code(`!inside 1 ${line.station.code}`)}.`;
    case 'adult-needed':
      return `${who} ${line.refs.length === 1 ? 'needs' : 'need'} an appropriate adult. Please find one: nobody from the protest, and no call in an open group. Found: ${code(`!aa ${line.refs[0] ?? 'REF'} found`)} and who it is.`;
    case 'minor-out':
      return who
        ? `${who} came out, a minor or somebody who needs an appropriate adult. With whom did they leave?`
        : 'somebody came out where a minor, or somebody who needs an appropriate adult, was inside. With whom did they leave?';
    case 'unmet':
      return `${who || 'somebody'} came out at ${formatClock(line.start, zone)} and nobody was there to meet them. Can anybody reach them?`;
    case 'roll-call':
      return line.rollCall ? rollCallAbout(line.rollCall, zone) : '';
    case 'sos':
      return line.sos ? sosWords.sosAbout(line.sos, line.start, zone) : 'taken back.';
    case 'near-cover':
    case 'ask-after':
    case 'second-period':
    case 'which-out':
    case 'in-hospital':
    case 'unseen':
    case 'for-court':
      return askedByClock(line.kind, line, zone);
    case 'no-duty':
      return `no coordinator is on duty ${line.start > now ? `from ${formatMoment(line.start, zone)}` : 'now'}, and somebody may walk out until ${formatMoment(line.end, zone)}. Who takes the shift? They say ${code(`!duty on ${line.station.code}`)}.`;
    case 'untold':
      return untoldText(line, now, zone);
  }
};

const holder = ({ name, isReader }: NonNullable<AlarmLine['heldBy']>): string =>
  isReader ? 'You have' : `${name} has`;

const notStoodDown = ({ presence, emptying }: AlarmLine): string | null => {
  if (presence !== 'nobody') return 'somebody may be inside, so cover goes on.';
  return emptying?.staysOpen ? 'it stays open for sign-ups.' : null;
};

const howItEnded = (line: AlarmLine, zone: string): string => {
  if (isGap(line)) return `${formatRange(line, zone)} is covered, or not needed any more.`;
  const taker = line.takenBy && (line.takenBy.isReader ? 'you are' : `${line.takenBy.name} is`);
  if (line.rollCall) return rollCallEnded(line.rollCall, taker, zone);
  if (line.kind === 'sos') return taker ? `${taker} on it.` : 'taken back, or long over.';
  if (line.kind === 'maybe-empty') return notStoodDown(line) ?? 'nobody is wanted there any more.';
  if (line.kind !== 'open-group') return 'settled.';
  if (line.takenBy)
    return `the group is open for everybody to write. ${line.takenBy.isReader ? 'You' : line.takenBy.name} opened it.`;
  return line.presence === 'nobody'
    ? 'nobody is thought to be there any more, so the group need not be opened.'
    : 'settled.';
};

const oneLine = (line: AlarmLine, now: Instant, zone: string): string => {
  const head = `G${line.number} ${nameOf(line.station)}: `;
  if (line.partOf !== null) return `${head}part of G${line.partOf} now.`;
  if (!line.isOpen) return `${head}${howItEnded(line, zone)}`;
  const held = line.heldBy ? ` ${holder(line.heldBy)} it until ${formatMoment(line.heldBy.until, zone)}.` : '';
  const had = line.hadBy && !line.heldBy ? ` ${line.hadBy} had it, and it is still open.` : '';
  const said = `${head}${about(line, now, zone)}${gaveBack(line.dropped, zone)}${held}${had}`;
  return [said, whoCould(line.stepIns, line.station, zone)].filter(Boolean).join('\n');
};

/** What an alarm is about, in a few words. */
export const headlines: Record<AlarmKind, string> = {
  empty: 'Cover needed',
  thin: 'Cover needed',
  overdue: 'No news',
  unplaced: 'Where are they?',
  'open-group': 'Open the group?',
  'maybe-empty': 'Stand it down?',
  'came-out': 'Is anybody still inside?',
  'adult-needed': 'Appropriate adult needed',
  'minor-out': 'With whom did they leave?',
  unmet: 'Nobody met them',
  sos: 'SOS: somebody needs help',
  'roll-call': 'Roll-call',
  'no-duty': 'Nobody on duty',
  untold: untoldHeadline,
  'near-cover': 'Still inside?',
  'ask-after': 'Time to ask after them',
  'second-period': 'A second 12 hours?',
  'which-out': 'Which of these are out?',
  'in-hospital': 'Still at the hospital?',
  unseen: 'Have they come?',
  'for-court': 'Who meets them at court?',
};

const isGap = ({ kind }: AlarmLine): boolean => kind === 'empty' || kind === 'thin';

const topic = ({ kind, rollCall }: AlarmLine, zone: string): string =>
  rollCall ? rollCallHead(rollCall, zone) : headlines[kind];

const headline = (lines: readonly AlarmLine[], zone: string): string => {
  const waiting = lines.filter(isOnward);
  if (waiting.length > 0) return [...new Set(waiting.map((line) => topic(line, zone)))].join(' · ');
  if (lines.some(isReaders)) return 'Yours, and still open';
  return lines.some(({ isOpen }) => isOpen) ? 'In hand' : 'Settled';
};

/** What 👍 answers there and then, as it says itself. */
const saysHow: ReadonlySet<AlarmKind | undefined> = new Set(['open-group', 'maybe-empty']);

/** How to say that one is on it; the question that says so itself needs no more. */
const whatToDo = (lines: readonly AlarmLine[]): string[] => {
  const waiting = lines.filter(isOnward);
  const gap = lines.find((line) => (isGap(line) || line.kind === 'untold') && (isOnward(line) || isReaders(line)));
  const down = gap ? [`Who is down: ${code(`!rota ${gap.station.code}`)}.`] : [];
  const late = waiting.some(({ kind }) => kind === 'untold') ? [untoldAdvice] : [];
  if (waiting.length === 1 && saysHow.has(waiting[0]?.kind)) return [];
  const call = waiting.some(({ kind }) => kind === 'roll-call') ? ': then I call for people' : '';
  if (waiting.length > 0)
    return [[`On it? 👍, or ${code(`!ack ${numbersOf(waiting)}`)}${call}.`, ...down, ...late].join(' ')];
  return lines.some(isReaders) ? down : ['Nothing left to do here. Thank you.'];
};

/** As one types them. */
const numbersOf = (lines: readonly AlarmLine[]): string =>
  [...new Set(lines.map(({ number, partOf }) => `G${partOf ?? number}`))].join(' ');

/** As one says them. */
const namesOf = (numbers: readonly number[]): string => list(numbers.map((number) => `G${number}`));

const isReaders = ({ isOpen, heldBy }: AlarmLine): boolean => isOpen && heldBy?.isReader === true;

const isWaiting = ({ isOpen, heldBy }: AlarmLine): boolean => isOpen && !heldBy;

/** Waiting itself, or gone on in another number that is open. */
const isOnward = (line: AlarmLine): boolean => isWaiting(line) || line.partOf !== null;

export const alarmWords = {
  bundle: (lines: readonly AlarmLine[], now: Instant, zone: string) =>
    [headline(lines, zone), ...lines.map((line) => oneLine(line, now, zone)), ...whatToDo(lines)].join('\n'),
  gaps: (lines: readonly AlarmLine[], now: Instant, zone: string) => {
    const waiting = lines.filter(isWaiting);
    if (lines.length === 0) return 'No open gaps. Every hour we know of is covered.';
    return [
      'Open now:',
      ...lines.map((line) => oneLine(line, now, zone)),
      ...(waiting.length > 0 ? [`On it? ${code(`!ack ${numbersOf(waiting)}`)}.`] : []),
    ].join('\n');
  },
  unplacedToo: (count: number) =>
    `${people(count)} held where we don't know the station: nobody can wait for them yet. Who: ${code('!list UNK')}.`,
  acked: (name: string, number: number, until: Instant, zone: string) =>
    `${name} has G${number} until ${formatMoment(until, zone)}.`,
  ackedForGood: (name: string, number: number) => `${name} has G${number}. Nobody else is asked. Thank you.`,
  backToOthers: (numbers: readonly number[]) =>
    `You had ${namesOf(numbers)}: the others hear of ${numbers.length === 1 ? 'it' : 'them'} now.`,
  thumbOff: (numbers: readonly number[]) =>
    `You still have ${namesOf(numbers)}: taking 👍 off gives nothing back. So that the others hear of ${numbers.length === 1 ? 'it' : 'them'}: ${code('!undo')}.`,
  nothingToAck: () => 'Nothing waits for anybody to take it on. `!gaps` shows what is open.',
  whichGap: (numbers: readonly number[]) =>
    `Which one? ${list(
      numbers.map((number) => code(`!ack G${number}`)),
      'or',
    )}.`,
  settledAlready: (numbers: readonly number[]) =>
    `${namesOf(numbers)} ${numbers.length === 1 ? 'is' : 'are'} settled already. Nothing left to do.`,
  notOpen: (numbers: readonly number[]) =>
    `${namesOf(numbers)} ${numbers.length === 1 ? 'is' : 'are'} not open. \`!gaps\` shows what is.`,
  takingIt: (numbers: readonly number[]) =>
    `Are you taking ${namesOf(numbers)}? You are not on duty there. If you are taking ${numbers.length === 1 ? 'it' : 'them'}, say ${code(`!ack ${numbers.map((number) => `G${number}`).join(' ')}`)}.`,
  leadHow: () =>
    `Is it hard to reach? ${code('!lead HBR far')}: gaps there are told sooner. ${code('!lead HBR usual')}: as everywhere else.`,
  /** `leadsMs`: how long before its start a gap is told, the longest first. */
  leadNow: (station: Station, isFar: boolean, leadsMs: readonly number[]) =>
    `${nameOf(station)} is ${isFar ? 'hard to reach' : 'as easy to reach as most'}: hours with nobody are told ${list(leadsMs.filter((lead) => lead > 0).map(formatSpan))} before they begin.`,
  groupOpened: (station: Station) => `The group of ${nameOf(station)} is open for everybody to write.`,
};
