import { earliest, type Instant } from '../ranges.ts';
import type { OpenAlarm, Reach } from './alarm.ts';

/** That somebody was told of an alarm, or waits to be, and what became of the message. */
export interface Heard {
  readonly step: number;
  readonly target: string;
  readonly since: Instant;
  readonly queuedAt: Instant | null;
  readonly acceptedAt: Instant | null;
}

export interface Progress extends Reach {
  /** Who was told since the ladder began. */
  readonly heard: ReadonlySet<string>;
}

export function progressOf({ step, ladderSince }: OpenAlarm, all: readonly Heard[]): Progress {
  const told = all.filter(({ since }) => since >= ladderSince);
  const onStep = told.filter((one) => one.step === step);
  // Where everybody on the step had heard already from below, that counts.
  const own = onStep.length > 0 ? onStep : told;
  return {
    stepSince: earliest(own.map(({ queuedAt }) => queuedAt)),
    stepAcceptedAt: earliest(own.map(({ acceptedAt }) => acceptedAt)),
    reached: told.some(({ acceptedAt }) => acceptedAt !== null),
    heard: new Set(told.map(({ target }) => target)),
  };
}
