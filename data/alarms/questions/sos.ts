import { hourMs, type Instant, minuteMs } from '../../ranges.ts';
import type { OpenAlarm } from '../alarm.ts';
import { askedForMs, type Question } from './question.ts';

/** Nobody answered a call for help: everybody is told once more. */
const againMs = 15 * minuteMs;
const againForMs = hourMs;

export const sosQuestion = (id: string, at: Instant): Question => ({
  kind: 'sos',
  subject: id,
  start: at,
  end: at + askedForMs,
});

export const isSosDueAgain = ({ kind, start, ladderSince }: OpenAlarm, now: Instant): boolean =>
  kind === 'sos' && now - ladderSince >= againMs && now - start <= againForMs;
