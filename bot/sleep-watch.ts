import { noteAbsence } from '../data/lease.ts';
import { type Instant, minuteMs } from '../data/ranges.ts';
import { inStore } from './in-store.ts';
import type { Parts } from './parts.ts';

/** So long between two looks only where the machine slept. */
const longestPauseMs = minuteMs;

/** Whoever looks each second notices that the machine slept, and with it the bot: nobody heard what people did. */
export function sleepWatch(parts: Pick<Parts, 'database' | 'clock' | 'holder' | 'chance'>) {
  let lookedAt: Instant | undefined;
  return {
    /** Whether it slept since it last rested. */
    async hasSlept(): Promise<boolean> {
      const since = lookedAt;
      if (since === undefined || parts.clock.now() - since <= longestPauseMs) return false;
      await inStore(parts, (_, trx) => noteAbsence(trx, since));
      return true;
    },
    /** Whether the clock was set back since it last rested. */
    wasSetBack: (): boolean => lookedAt !== undefined && lookedAt - parts.clock.now() > longestPauseMs,
    /** What takes long in between is no sleep. */
    rest(): void {
      lookedAt = parts.clock.now();
    },
  };
}
