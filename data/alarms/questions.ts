import { ledgerOf } from '../custody/fold.ts';
import type { Ending } from '../custody/whereabouts.ts';
import { hourMs, type Instant, type Range, subtract } from '../ranges.ts';
import { demandOf, type Outlook } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import type { AlarmKind, OpenAlarm } from './alarm.ts';

/** Something beside a gap that a coordinator has to be asked. */
export interface Question extends Range {
  readonly kind: Exclude<AlarmKind, 'empty' | 'thin'>;
  /** What tells it from another of its kind at the station. */
  readonly subject: string;
  /** When something was last added to it: from then on it is to be asked anew. */
  readonly newsAt?: Instant;
}

const askAgainMs = 2 * hourMs;
/** So long before somebody may walk out of a station nobody knows. */
const unplacedNoticeMs = hourMs;
const noDutyLeadsMs = { first: 6 * hourMs, second: 2 * hourMs };

/** Whether what was asked before is to be asked once more, whoever heard it: every 2 h, or as it comes near. */
export function isDueAgain({ kind, start, ladderSince }: OpenAlarm, now: Instant): boolean {
  if (kind === 'overdue' || kind === 'unplaced') return now - ladderSince >= askAgainMs;
  const near = start - noDutyLeadsMs.second;
  return kind === 'no-duty' && ladderSince < near && now >= near;
}

/** An acknowledgement answers these for good; the others stay open until the ledger answers them. */
export const endsWithAck: ReadonlySet<AlarmKind> = new Set(['open-group', 'minor-out', 'unmet', 'untold']);

const askedForMs = 12 * hourMs;

/** What has to be asked about a station now. `dutyUntil`: until when a coordinator is on duty for it. */
export const questionsOf = (outlook: Outlook, now: Instant, dutyUntil: Instant): Question[] => [
  ...overdue(outlook),
  ...unplaced(outlook, now),
  ...openGroup(outlook),
  ...maybeEmpty(outlook, now),
  ...releases(outlook, now),
  ...noDuty(outlook, now, dutyUntil),
];

function overdue({ held, station }: Outlook): Question[] {
  const late = held.filter((one) => one.overdue);
  if (late.length === 0 || station.code === unknownStationCode) return [];
  const since = late.map((one) => one.coverUntil);
  return [
    {
      kind: 'overdue',
      subject: '',
      start: Math.min(...since),
      end: Math.max(...late.map(({ demand }) => demand.end)),
      newsAt: Math.max(...since),
    },
  ];
}

/** Until somebody says at which station they are, nobody can wait for them: it is asked before they may walk out. */
function unplaced({ held, custody, station }: Outlook, now: Instant): Question[] {
  if (station.code !== unknownStationCode) return [];
  const soon = held.filter(({ demand }) => demand.start - now <= unplacedNoticeMs);
  if (soon.length === 0) return [];
  const dueAt = soon.map(({ refId, demand }) => {
    const heardAt = custody.arrestees.get(refId ?? '')?.stays.at(-1)?.heardAt ?? demand.start;
    return Math.max(heardAt, demand.start - unplacedNoticeMs);
  });
  return [
    {
      kind: 'unplaced',
      subject: '',
      start: Math.min(...soon.map(({ demand }) => demand.start)),
      end: Math.max(...soon.map(({ demand }) => demand.end)),
      newsAt: Math.max(...dueAt),
    },
  ];
}

/** It matters from the first hour in which somebody may walk out: nearer to that it is asked more insistently. */
function openGroup(outlook: Outlook): Question[] {
  const { activation, held } = outlook;
  const demand = demandOf(outlook);
  if (!activation || held.length === 0) return [];
  return [
    {
      kind: 'open-group',
      subject: activation.id,
      start: demand[0]?.start ?? activation.firstSlotAt,
      end: demand.at(-1)?.end ?? activation.firstSlotAt,
    },
  ];
}

/** Hours in which somebody may walk out and no coordinator is on duty there. */
function noDuty(outlook: Outlook, now: Instant, dutyUntil: Instant): Question[] {
  if (outlook.station.code === unknownStationCode) return [];
  const alone = subtract(demandOf(outlook), [{ start: Number.NEGATIVE_INFINITY, end: Math.max(now, dutyUntil) }]);
  const [first] = alone;
  if (!first || first.start - now > noDutyLeadsMs.first) return [];
  return [{ kind: 'no-duty', subject: '', start: first.start, end: alone.at(-1)?.end ?? first.end }];
}

/** Nobody may be left, though not everybody is known to be out: the demand stays, and somebody has to look. */
function maybeEmpty(outlook: Outlook, now: Instant): Question[] {
  const { count, held } = outlook;
  // Without a ref, those nobody has news of are asked about already.
  if (held.every(({ refId, overdue }) => refId === null && overdue)) return [];
  if (count.most > 0 && !saidEmpty(outlook, now)) return [];
  return [{ kind: 'maybe-empty', subject: '', start: now, end: now + askedForMs }];
}

/** Whoever counts nobody is asked about too, though a supporter's count takes nobody away. */
function saidEmpty({ custody, station, count }: Outlook, now: Instant): boolean {
  const told = ledgerOf(custody, station.id).headCounts.at(-1);
  return told?.most === 0 && count.least === 0 && told.heardAt > now - askedForMs;
}

function releases({ custody, station }: Outlook, now: Instant): Question[] {
  const { releases: unmatched } = ledgerOf(custody, station.id);
  const known = [...custody.arrestees.values()].filter((arrestee) => arrestee.stationId === station.id);
  const needAdult = known.filter(({ flags }) => flags.includes('minor') || flags.includes('aa'));
  const recent = (at: Instant) => at > now - askedForMs;
  const ask = (kind: Question['kind'], seq: number, at: Instant): Question => ({
    kind,
    subject: String(seq),
    start: at,
    end: at + askedForMs,
  });
  const out = known.flatMap(({ ending }) => (ending?.kind === 'released' && recent(ending.at) ? [ending] : []));
  const asked = [
    ...unmatched.filter(({ met, at }) => !met && recent(at)).map(({ seq, at }) => ask('unmet', seq, at)),
    ...out.filter(({ met }) => met === false).map((ending) => ask('unmet', releaseOf(ending), ending.at)),
    ...unmatched
      .filter(({ at }) => recent(at) && needAdult.some(({ ending }) => !ending))
      .map(({ seq, at }) => ask('minor-out', seq, at)),
    ...out
      .filter((one) => needAdult.some(({ ending }) => ending === one))
      .map((ending) => ask('minor-out', releaseOf(ending), ending.at)),
  ];
  return asked.filter((one, index) => asked.findIndex((first) => isAbout(first, one)) === index);
}

/** The fact that told of somebody's release: matched since or not, it is asked about once. */
export const releaseOf = ({ matched, seq }: Pick<Ending, 'matched' | 'seq'>): number => matched ?? seq;

const isAbout = (a: Question, b: Question): boolean => a.kind === b.kind && a.subject === b.subject;
