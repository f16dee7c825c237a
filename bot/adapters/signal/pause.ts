/** Resolves after `ms`, or as soon as `stopped` says so. */
export const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopped.addEventListener('abort', done, { once: true });
  });

/** The pause before the next attempt: twice as long each time, and never quite the same. `chance`: from 0 to 1. */
export const growing = (attempt: number, firstMs: number, mostMs: number, chance: number): number =>
  Math.min(mostMs, firstMs * 2 ** attempt) * (0.75 + chance / 2);
