export interface SingleFlight {
  run(): Promise<void>;
  /** Resolves when what runs now is done; starts nothing. */
  landed(): Promise<void>;
}

/** Work that runs one at a time: asked for while it runs, it runs once more. Resolves when no run is left to do. */
export function singleFlight(work: () => Promise<void>): SingleFlight {
  let running: Promise<void> | undefined;
  let again = false;
  async function runAll(): Promise<void> {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = undefined;
    }
  }
  return {
    run() {
      if (running) again = true;
      else running = runAll();
      return running;
    },
    landed: async () => running,
  };
}
