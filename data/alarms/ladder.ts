import type { Instant } from '../ranges.ts';
import type { Acknowledgement, OpenAlarm, Reach } from './alarm.ts';
import type { AlarmSettings } from './settings.ts';

/**
 * Where the telling of one number stands. `step` is 0 before the ladder has begun; `sos` begins with 3, all steps up to
 * it being told. `stepSince` is null while all messages of the step still wait for a bundle: that is no silence.
 */
export type Climb = Pick<OpenAlarm, 'kind' | 'start' | 'step' | 'ack'> & Reach;

export type Move =
  | { readonly do: 'stay' }
  | { readonly do: 'step'; readonly step: number }
  /** From the bottom, naming who had it. */
  | { readonly do: 'restart'; readonly step: number; readonly had: string };

/** Who stands on each step; `steps[0]` is step 1. */
export type Steps<Recipient> = readonly (readonly Recipient[])[];

const stay: Move = { do: 'stay' };

/** What becomes of an alarm that has been told and is still open. A restart that finds nobody has step 0: it begins as soon as somebody is there. */
export function nextMove(climb: Climb, steps: Steps<unknown>, now: Instant, settings: AlarmSettings): Move {
  if (isAcknowledged(climb, now)) return stay;
  if (climb.ack) return restart(climb.ack, steps);
  const mayPass = isUnheard(climb, steps, now, settings) || isUnanswered(climb, now, settings);
  const next = mayPass ? stepAbove(climb.step, steps) : 0;
  return next > 0 && (next <= topFor(climb, settings) || !climb.reached) ? { do: 'step', step: next } : stay;
}

/** What news brings: whoever had it had something else. While nobody has it, all steps already reached are told and the climb goes on. */
export const moveOnNews = (climb: Climb, steps: Steps<unknown>): Move => (climb.ack ? restart(climb.ack, steps) : stay);

/** To whom a stage goes, or news: who has it, and else all steps reached. */
export const audienceOf = <Recipient>(
  climb: Climb,
  steps: Steps<Recipient>,
  now: Instant,
): { readonly acknowledger: string } | { readonly recipients: Recipient[] } =>
  climb.ack && isAcknowledged(climb, now)
    ? { acknowledger: climb.ack.personId }
    : { recipients: [...new Set(steps.slice(0, climb.step).flat())] };

export const isAcknowledged = ({ ack }: Pick<Climb, 'ack'>, now: Instant): boolean => ack !== null && now < ack.until;

/** Until when an acknowledgement given now holds. */
export const ackUntil = ({ start }: Pick<Climb, 'start'>, now: Instant, { ackMs, urgentMs }: AlarmSettings): Instant =>
  Math.max(now + ackMs, start - urgentMs);

const restart = ({ personId }: Acknowledgement, steps: Steps<unknown>): Move => ({
  do: 'restart',
  step: stepAbove(0, steps),
  had: personId,
});

/** The next step with somebody on it; 0 if there is none. */
const stepAbove = (step: number, steps: Steps<unknown>): number =>
  steps.findIndex((people, index) => index >= step && people.length > 0) + 1;

/** The limit holds only once somebody was reached: until then a coordinator, whoever it is, has to be told. */
const topFor = ({ kind }: Climb, { thinTop }: AlarmSettings): number =>
  kind === 'thin' ? thinTop : Number.POSITIVE_INFINITY;

/** Not begun, nobody on the step (any more), or nothing of it accepted in time: never a reason to wait. */
function isUnheard(climb: Climb, steps: Steps<unknown>, now: Instant, { skipAfterMs }: AlarmSettings): boolean {
  if (!steps[climb.step - 1]?.length) return true;
  return climb.stepAcceptedAt === null && climb.stepSince !== null && now - climb.stepSince >= skipAfterMs;
}

function isUnanswered({ start, stepAcceptedAt }: Climb, now: Instant, settings: AlarmSettings): boolean {
  if (stepAcceptedAt === null || start - now > settings.climbWithinMs) return false;
  const wait = start - now <= settings.urgentMs ? settings.urgentStepWaitMs : settings.stepWaitMs;
  return now - stepAcceptedAt >= wait;
}
