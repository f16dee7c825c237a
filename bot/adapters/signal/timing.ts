import { minuteMs } from '../../../data/ranges.ts';

const secondMs = 1_000;

/** How long the adapter waits for what; all in ms. */
export interface Timing {
  /** For what the API answers out of its own knowledge. */
  readonly lookMs: number;
  /** For asking which accounts there are, which goes through the client. */
  readonly accountMs: number;
  /** For sending to a person, and to a group. The API itself sets no limit and can hang for ever. */
  readonly directMs: number;
  readonly groupMs: number;
  /** After an answer was lost, how long the echo of what was sent is waited for. */
  readonly echoMs: number;
  /** The socket is pinged so often, and given up where no pong comes within so long: the server would never notice. */
  readonly pingEveryMs: number;
  readonly pongWithinMs: number;
  /** The first pause before connecting again; each further one is twice as long. */
  readonly reconnectMs: number;
  readonly reconnectAtMostMs: number;
  /** A socket that lived so long was a good one. */
  readonly settledMs: number;
  /** How often the account, and the groups, are looked at though nothing was heard. */
  readonly accountEveryMs: number;
  readonly groupsEveryMs: number;
  /** The same while something is wrong. */
  readonly troubledEveryMs: number;
  /** A store that can't be written to is tried again after so long. */
  readonly storeAgainMs: number;
  /** What is being sent when the bot stops gets so long. */
  readonly stopMs: number;
  /** The pauses after one rate limit upon another. */
  readonly limitedMs: readonly [number, ...number[]];
}

export const usualTiming: Timing = {
  lookMs: 10 * secondMs,
  accountMs: 30 * secondMs,
  directMs: minuteMs,
  groupMs: 2 * minuteMs,
  echoMs: 2 * secondMs,
  pingEveryMs: 25 * secondMs,
  pongWithinMs: 10 * secondMs,
  reconnectMs: 100,
  reconnectAtMostMs: minuteMs,
  settledMs: 10 * secondMs,
  accountEveryMs: minuteMs,
  groupsEveryMs: 15 * minuteMs,
  troubledEveryMs: 5 * secondMs,
  storeAgainMs: secondMs,
  stopMs: 5 * secondMs,
  limitedMs: [minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, 60 * minuteMs, 120 * minuteMs, 240 * minuteMs],
};
