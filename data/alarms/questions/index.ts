import { hourMs, type Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import type { AlarmKind, OpenAlarm } from '../alarm.ts';
import { adultsNeeded } from './adults-needed.ts';
import { cameOut } from './came-out.ts';
import { clockQuestions } from './clocks.ts';
import { forCourt } from './for-court.ts';
import { atHospital } from './hospital.ts';
import { maybeEmpty } from './maybe-empty.ts';
import { noDuty, noDutyLeadsMs } from './no-duty.ts';
import { openGroup } from './open-group.ts';
import { overdue } from './overdue.ts';
import type { Question } from './question.ts';
import { releases } from './releases.ts';
import { isSosDueAgain } from './sos.ts';
import { unplaced } from './unplaced.ts';
import { unseen } from './unseen.ts';

const askAgainMs = 2 * hourMs;

/** What has to be asked about a station now. `dutyUntil`: until when a coordinator is on duty for it. */
export const questionsOf = (outlook: Outlook, now: Instant, dutyUntil: Instant, zone: string): Question[] => [
  ...overdue(outlook),
  ...unplaced(outlook, now),
  ...openGroup(outlook),
  ...maybeEmpty(outlook, now),
  ...cameOut(outlook, now),
  ...adultsNeeded(outlook),
  ...releases(outlook, now),
  ...noDuty(outlook, now, dutyUntil),
  ...clockQuestions(outlook, now),
  ...atHospital(outlook, now),
  ...unseen(outlook, now),
  ...forCourt(outlook, now, zone),
];

/** Whether what was asked before is to be asked once more, whoever heard it: every 2 h, or as it comes near. */
export function isDueAgain(alarm: OpenAlarm, now: Instant): boolean {
  const { kind, start, ladderSince } = alarm;
  if (isInsisted(alarm, now)) return now - ladderSince >= askAgainMs;
  if (isSosDueAgain(alarm, now)) return true;
  return kind === 'no-duty' && isNearSince(start, ladderSince, now);
}

/** Whether whoever has it is to hear of it once more, as it has come near. */
export const isStageDue = ({ kind, start, toldAt }: OpenAlarm, now: Instant): boolean =>
  kind === 'no-duty' && toldAt !== null && isNearSince(start, toldAt, now);

function isNearSince(start: Instant, before: Instant, now: Instant): boolean {
  const near = start - noDutyLeadsMs.second;
  return before < near && now >= near;
}

const insisted: ReadonlySet<AlarmKind> = new Set(['overdue', 'unplaced', 'adult-needed']);

const isInsisted = ({ kind, start }: OpenAlarm, now: Instant): boolean =>
  insisted.has(kind) || (kind === 'which-out' && start <= now);

/** An acknowledgement answers these for good; the others stay open until the ledger answers them. */
export const endsWithAck: ReadonlySet<AlarmKind> = new Set([
  'open-group',
  'came-out',
  'minor-out',
  'unmet',
  'untold',
  'sos',
  'roll-call',
]);

const toldOnce: ReadonlySet<AlarmKind> = new Set([
  'near-cover',
  'ask-after',
  'second-period',
  'in-hospital',
  'unseen',
  'for-court',
]);

/** Whoever takes on what a clock asks has it until the clock asks anew; of anything else, for no set time. */
export function heldUntil({ kind, start, end }: OpenAlarm): Instant {
  if (kind === 'which-out') return start;
  return toldOnce.has(kind) ? end : 0;
}
