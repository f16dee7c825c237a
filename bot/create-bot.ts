import type { Networks } from '../data/posts/networks.ts';
import { type Condition, noteConditions } from '../data/posts/outages.ts';
import { earliest, type Instant } from '../data/ranges.ts';
import { jobs } from '../schedules/index.ts';
import type { Job } from '../schedules/job.ts';
import { redrawPosts } from '../schedules/redraw-posts.ts';
import type { Adapter } from './adapters/adapter.ts';
import type { Bot } from './bot.ts';
import { handleNext } from './handle-event.ts';
import { inStore } from './in-store.ts';
import { beginLease, endLease } from './lease.ts';
import { createPace } from './pace.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';
import { sendAll } from './send-outbox.ts';
import { settleInterrupted } from './settle-letter.ts';
import { singleFlight } from './single-flight.ts';
import { storeEvent } from './store-event.ts';

const conditionOf = (adapter: Adapter): Condition => ({
  network: adapter.platform,
  isUp: adapter.isUp(),
  resyncsTaps: adapter.can.resyncsTaps ?? false,
});

/** Puts the parts together; nothing happens before `start`. */
export function createBot(parts: Parts): Bot {
  const { database, clock, adapters, log } = parts;
  const pace = createPace();
  const inFlight = new Set<Promise<unknown>>();
  let isStopping = false;

  const handling = singleFlight(async () => {
    while (!isStopping && (await handleNext(parts)));
  });
  const sending = singleFlight(async () => {
    if (!isStopping) await sendAll(parts, pace, () => !isStopping);
  });
  const report = (error: unknown) => void (isStopping || log.error({ err: error }, 'work failed'));
  const onward = () => void handling.run().then(sending.run).catch(report);

  /** `stop` waits for it. */
  function finishing<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    const landed = () => void inFlight.delete(work);
    work.then(landed, landed);
    return work;
  }

  const networks: Networks = (network) => {
    const adapter = adapters.find(({ platform }) => platform === network);
    return adapter && { isUp: adapter.isUp(), edits: adapter.can.edits };
  };
  const runJob = (job: Job, now: Instant): Promise<void> =>
    inStore(parts, (store) => job.run(presentAt(parts, store, now), networks));

  /** Each job in a transaction of its own, so that one that fails takes none of the others with it. */
  async function runJobs(minute: Instant): Promise<void> {
    const failures: unknown[] = [];
    for (const job of jobs) if (!isStopping) await runJob(job, minute).catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  const isRedrawDue = async () => {
    const due = await inStore(parts, ({ redraws }) => redraws.next());
    return due !== null && due <= clock.now();
  };
  /** Whether there is nothing to be handled, sent or redrawn: most moments are so, and one look is enough. */
  const isQuiet = () =>
    inStore(parts, async ({ inbox, outbox, redraws }) => {
      const redraw = await redraws.next();
      const isRedrawn = redraw === null || redraw > clock.now();
      return isRedrawn && !(await outbox.isAnyDue(clock.now())) && (await inbox.next()) === null;
    });

  async function settle(): Promise<void> {
    // One after the other: what was being handled may have something sent.
    await handling.landed();
    await sending.landed();
    if (isStopping || (await isQuiet())) return;
    do {
      await handling.run();
      await sending.run();
      if (isStopping || !(await isRedrawDue())) return;
      await runJob(redrawPosts, clock.now());
    } while (!isStopping);
  }

  return {
    async start() {
      await beginLease(parts);
      await inStore(parts, async (store) => {
        for (const letter of await store.outbox.interrupted()) await settleInterrupted(parts, store, letter);
        await store.redraws.wake(clock.now());
      });
      for (const adapter of adapters)
        await adapter.start(
          async (event) => {
            await storeEvent(parts, adapter, event);
            onward();
          },
          () => void finishing(wake().catch(report)),
        );
      await settle();
    },

    tick: (minute) => finishing(runJobs(minute)),

    settle: () => finishing(settle()),

    async nextDue() {
      const now = clock.now();
      const due = await inStore(parts, async ({ outbox, redraws }) => [
        await outbox.nextDue(now),
        await redraws.next(),
      ]);
      const ahead = [...due, pace.nextAt(adapters, now)].filter((at) => at !== null && at > now) as Instant[];
      return ahead.length > 0 ? Math.min(...ahead) : null;
    },

    quietUntil: () =>
      inStore(parts, async (store) => {
        const next: (Instant | null)[] = [];
        for (const job of jobs) next.push(await job.nextAt(presentAt(parts, store)));
        return earliest(next) ?? Number.POSITIVE_INFINITY;
      }),

    async stop() {
      isStopping = true;
      for (const adapter of adapters) await adapter.stop();
      await Promise.allSettled([...inFlight, handling.landed(), sending.landed()]);
      await endLease(parts);
      await database.close();
    },

    abandon() {
      isStopping = true;
      database.abandon();
    },
  };

  /** A network failed or is back: what waited for it goes at once, whatever its back-off, as things stand by now. */
  async function wake(): Promise<void> {
    if (isStopping) return;
    await inStore(parts, async (store) => {
      await noteConditions(presentAt(parts, store), adapters.map(conditionOf));
      await store.outbox.wake(clock.now());
      await store.redraws.wake(clock.now());
    });
    onward();
  }
}
