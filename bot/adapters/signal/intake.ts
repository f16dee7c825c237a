import type { Logger } from 'pino';
import { pause } from './pause.ts';

/** What was heard and is not stored yet. */
export interface Intake {
  /** Never waits: whoever hands over has to go on listening. */
  take(frame: unknown): void;
  /** Resolves when all that was taken is stored. */
  emptied(): Promise<void>;
}

interface IntakeParts {
  readonly log: Logger;
  readonly againMs: number;
  readonly stopped: AbortSignal;
}

/** So often a frame is tried before those behind it are. */
const patience = 10;

/**
 * Stores one frame after the other. What can't be stored, as on a full disk, is tried until it can be: it is nowhere
 * else. A frame is given up only where others can be stored and it can't. `stopped` gives up.
 */
export function createIntake(store: (frame: unknown) => Promise<void>, parts: IntakeParts): Intake {
  const waiting: unknown[] = [];
  let emptying: Promise<void> | undefined;
  return {
    take(frame) {
      waiting.push(frame);
      emptying ??= empty(waiting, store, parts).finally(() => {
        emptying = undefined;
      });
    },
    emptied: async () => emptying,
  };
}

async function empty(
  waiting: unknown[],
  store: (frame: unknown) => Promise<void>,
  { log, againMs, stopped }: IntakeParts,
): Promise<void> {
  let failures = 0;
  let isSuspect = false;
  while (waiting.length > 0) {
    const at: number = isSuspect || failures < patience ? 0 : failures % waiting.length;
    const error = await errorOf(() => store(waiting[at]));
    if (error === undefined || isSuspect) {
      if (error !== undefined) log.error({ err: error }, 'something heard is given up: others can be stored');
      waiting.splice(at, 1);
      isSuspect = at > 0;
      failures = 0;
      continue;
    }
    log.error({ err: error, waiting: waiting.length }, 'what was heard could not be stored; trying again');
    if (stopped.aborted) return;
    failures += 1;
    await pause(againMs, stopped);
  }
}

async function errorOf(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error ?? new Error('unknown');
  }
}
