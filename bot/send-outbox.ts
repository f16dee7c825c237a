import type { Store } from '../data/store.ts';
import type { Op, Sent } from './adapters/adapter.ts';
import { drawOp } from './draw-op.ts';
import { inStore } from './in-store.ts';
import { createPace, type Pace } from './pace.ts';
import type { Parts } from './parts.ts';
import { settleLetter } from './settle-letter.ts';
import { singleFlight } from './single-flight.ts';
import { type Dispatch, takeDue } from './take-due.ts';

/** `end` makes room for the next. */
interface Taken {
  readonly dispatch: Dispatch;
  end(): void;
}

/** The way out. No network waits for another, and none holds up whoever asks for something to be sent. */
export interface Outgoing {
  readonly pace: Pace;
  /** Whether no network has anything to answer. */
  isIdle(): boolean;
  /** Hands over what the networks can take now, and goes on by itself as they answer; waits for no answer. */
  begin(): Promise<void>;
  /** Resolves when every network has answered and can take no more; begins nothing by itself. */
  landed(): Promise<void>;
}

/** `report` hears of what fails on the way: it stops nothing else. */
export function createOutgoing(parts: Parts, mayGoOn: () => boolean, report: (error: unknown) => void): Outgoing {
  const pace = createPace();
  const onTheWay = new Set<Promise<void>>();
  const beginning = singleFlight(() => takeAfter(async () => {}));

  /** What became of one is written down as the next is taken up. */
  async function takeAfter(settle: (store: Store) => Promise<void>): Promise<void> {
    const taken: Taken[] = [];
    try {
      await inStore(parts, async (store) => {
        await settle(store);
        if (!mayGoOn()) return;
        for await (const dispatch of takeDue(parts, store, pace)) {
          taken.push({ dispatch, end: pace.begin(dispatch.adapter, parts.clock.now()) });
        }
      });
    } catch (error) {
      for (const { end } of taken) end();
      throw error;
    }
    taken.forEach(launch);
  }

  function launch(taken: Taken): void {
    const way = carry(taken)
      .catch(report)
      .finally(() => {
        taken.end();
        onTheWay.delete(way);
      });
    onTheWay.add(way);
  }

  async function carry({ dispatch, end }: Taken): Promise<void> {
    const op = await drawOp(dispatch.op, parts.log);
    const sent = await attempt(parts, dispatch, op);
    const letter = { ...dispatch.letter, network: dispatch.adapter.platform };
    await takeAfter(async (store) => {
      await settleLetter(parts, store, { ...dispatch, op, letter }, sent);
      // No sooner: what is left of a long letter comes before what is behind it.
      end();
    });
  }

  return {
    pace,
    isIdle: () => onTheWay.size === 0,
    begin: async () => {
      if (mayGoOn()) await beginning.run();
    },
    async landed() {
      await beginning.landed();
      while (onTheWay.size > 0) await Promise.all(onTheWay);
    },
  };
}

/** The network answers, or nobody can tell: an adapter that throws has lost the answer. */
async function attempt({ log }: Parts, { adapter, letter }: Dispatch, op: Op): Promise<Sent> {
  try {
    return await adapter.send(op);
  } catch (error) {
    log.error({ err: error, letter: letter.seq, network: adapter.platform }, 'send failed');
    return { outcome: 'unknown' };
  }
}
