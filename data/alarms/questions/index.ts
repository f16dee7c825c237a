import { hourMs, type Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import type { AlarmKind, OpenAlarm } from '../alarm.ts';
import { adultsNeeded } from './adults-needed.ts';
import { maybeEmpty } from './maybe-empty.ts';
import { noDuty, noDutyLeadsMs } from './no-duty.ts';
import { openGroup } from './open-group.ts';
import { overdue } from './overdue.ts';
import type { Question } from './question.ts';
import { releases } from './releases.ts';
import { isSosDueAgain } from './sos.ts';
import { unplaced } from './unplaced.ts';

const askAgainMs = 2 * hourMs;

/** What has to be asked about a station now. `dutyUntil`: until when a coordinator is on duty for it. */
export const questionsOf = (outlook: Outlook, now: Instant, dutyUntil: Instant): Question[] => [
  ...overdue(outlook),
  ...unplaced(outlook, now),
  ...openGroup(outlook),
  ...maybeEmpty(outlook, now),
  ...adultsNeeded(outlook),
  ...releases(outlook, now),
  ...noDuty(outlook, now, dutyUntil),
];

/** Whether what was asked before is to be asked once more, whoever heard it: every 2 h, or as it comes near. */
export function isDueAgain(alarm: OpenAlarm, now: Instant): boolean {
  const { kind, start, ladderSince } = alarm;
  if (kind === 'overdue' || kind === 'unplaced' || kind === 'adult-needed') return now - ladderSince >= askAgainMs;
  if (isSosDueAgain(alarm, now)) return true;
  const near = start - noDutyLeadsMs.second;
  return kind === 'no-duty' && ladderSince < near && now >= near;
}

/** An acknowledgement answers these for good; the others stay open until the ledger answers them. */
export const endsWithAck: ReadonlySet<AlarmKind> = new Set([
  'open-group',
  'minor-out',
  'unmet',
  'untold',
  'sos',
  'roll-call',
]);
