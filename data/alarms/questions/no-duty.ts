import { hourMs, type Instant, subtract } from '../../ranges.ts';
import { demandOf, type Outlook } from '../../rota/outlook.ts';
import { unknownStationCode } from '../../stations/station.ts';
import type { Question } from './question.ts';

export const noDutyLeadsMs = { first: 6 * hourMs, second: 2 * hourMs };

/** Hours in which somebody may walk out and no coordinator is on duty there. */
export function noDuty(outlook: Outlook, now: Instant, dutyUntil: Instant): Question[] {
  if (outlook.station.code === unknownStationCode) return [];
  const alone = subtract(demandOf(outlook), [{ start: Number.NEGATIVE_INFINITY, end: Math.max(now, dutyUntil) }]);
  const [first] = alone;
  if (!first || first.start - now > noDutyLeadsMs.first) return [];
  return [{ kind: 'no-duty', subject: '', start: first.start, end: alone.at(-1)?.end ?? first.end }];
}
