import { type ScheduledTask, schedule } from 'node-cron';
import { type Instant, minuteMs } from '../../data/ranges.ts';

/** So far a clock is moved by those who set it, and not by those who keep it right. */
const leastSetBackMs = 1_000;

export interface Ticking {
  /** To be called about each second. */
  look(): void;
  stop(): Promise<void>;
}

/** Calls `tick` in each minute of the clock, late where the machine is busy; minutes that are past are passed over. */
export function eachMinute(now: () => Instant, tick: (minute: Instant) => void): Ticking {
  let task = begin(now, tick);
  let seenAt = now();
  return {
    look() {
      const at = now();
      // The scheduler waits for the minute it expects next, and that may be hours away by now.
      if (seenAt - at >= leastSetBackMs) {
        void task.stop();
        task = begin(now, tick);
      }
      seenAt = at;
    },
    stop: async () => task.stop(),
  };
}

function begin(now: () => Instant, tick: (minute: Instant) => void): ScheduledTask {
  const work = () => tick(Math.floor(now() / minuteMs) * minuteMs);
  // A warning for each minute that the machine slept would fill the log.
  return schedule('* * * * *', work, { missedExecutionTolerance: minuteMs, suppressMissedWarning: true });
}
