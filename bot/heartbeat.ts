import { isOfThisQuarter } from '../data/auditor/settings.ts';
import type { Instant } from '../data/ranges.ts';
import { inStore } from './in-store.ts';
import type { Parts } from './parts.ts';

export interface Heartbeat {
  /** Says that all is well, once for each time that the auditor looked and is content; if it fails, at the next call again. */
  beat(): Promise<void>;
  /** Gives up what is on its way. */
  stop(): void;
}

/** Silence is what alarms whoever listens outside: where the auditor is not content, or nothing can be sent, it keeps still. */
export function createHeartbeat(parts: Parts): Heartbeat {
  const { ping, adapters, clock, log } = parts;
  const leaving = new AbortController();
  let saidFor: Instant | undefined;
  let hasFailed = false;

  async function dueFor(): Promise<Instant | undefined> {
    const run = await inStore(parts, ({ auditor }) => auditor.lastRun());
    const isDue = run?.isContent && run.at !== saidFor && isOfThisQuarter(run.at, clock.now());
    return isDue && adapters.some((adapter) => adapter.isUp()) ? run.at : undefined;
  }

  async function say(send: NonNullable<Parts['ping']>): Promise<boolean> {
    try {
      await send(leaving.signal);
      if (hasFailed) log.info('heartbeat works again');
      hasFailed = false;
      return true;
    } catch (error) {
      if (!hasFailed && !leaving.signal.aborted) log.warn({ err: error }, 'heartbeat failed');
      hasFailed = true;
      return false;
    }
  }

  return {
    async beat() {
      if (!ping || leaving.signal.aborted) return;
      const due = await dueFor();
      if (due === undefined || !(await say(ping))) return;
      saidFor = due;
      await inStore(parts, ({ auditor }) => auditor.noteBeat(clock.now()));
    },
    stop: () => leaving.abort(),
  };
}
