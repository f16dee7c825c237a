import { tellReturn } from '../data/auditor/tell-return.ts';
import { earliest, type Instant } from '../data/ranges.ts';
import type { Store } from '../data/store.ts';
import { jobs as allJobs } from '../schedules/index.ts';
import type { Job } from '../schedules/job.ts';
import { redrawPosts } from '../schedules/redraw-posts.ts';
import type { Bot } from './bot.ts';
import { fetchPhotos } from './fetch-photos.ts';
import { handleNext } from './handle-event.ts';
import { createHeartbeat } from './heartbeat.ts';
import { inStore } from './in-store.ts';
import { beginLease, endLease } from './lease.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';
import { quietUntil } from './quiet-until.ts';
import { createOutgoing } from './send-outbox.ts';
import { settleInterrupted } from './settle-letter.ts';
import { singleFlight } from './single-flight.ts';
import { sleepWatch } from './sleep-watch.ts';
import { storeEvent } from './store-event.ts';
import { networksOf, networkWatch } from './watch-networks.ts';

/** The bot in earnest, where networks take their time. */
export interface RunningBot extends Bot {
  /** Begins whatever is due now, and waits for no network; the next moment at which something falls due by itself. */
  advance(): Promise<Instant | null>;
}

/** Puts the parts together; nothing happens before `start`. */
export function createBot(parts: Parts): RunningBot {
  const { database, clock, adapters, log, jobs = allJobs } = parts;
  const inFlight = new Set<Promise<unknown>>();
  let isStopping = false;

  const report = (error: unknown) => void (isStopping || log.error({ err: error }, 'work failed'));
  const handling = singleFlight(async () => {
    while (!isStopping && (await handleNext(parts)))
      // What is answered need not wait for what else was said.
      if (outgoing.isIdle()) await outgoing.begin();
  });
  const outgoing = createOutgoing(parts, () => !isStopping, report);
  const fetching = singleFlight(() => fetchPhotos(parts, () => !isStopping));
  const noteNetworks = networkWatch(parts);
  const sleep = sleepWatch(parts);
  const heartbeat = createHeartbeat(parts);
  const deaf = adapters.filter(({ can }) => !can.resyncsTaps).map(({ platform }) => platform);
  /** What nobody heard or told meanwhile. */
  const comeBack = async () => {
    await noteNetworks();
    await inStore(parts, (store) => tellReturn(presentAt(parts, store), deaf));
  };
  const onward = () => handling.run().then(outgoing.begin);
  const fetchOn = () => fetching.run().then(outgoing.begin);

  /** `stop` waits for it. */
  function finishing<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    const landed = () => void inFlight.delete(work);
    work.then(landed, landed);
    return work;
  }

  const networks = networksOf(adapters);
  const runJob = (job: Job, now: Instant): Promise<void> =>
    inStore(parts, (store) => job.run(presentAt(parts, store, now), networks));

  /** Each job in a transaction of its own, so that one that fails takes none of the others with it. */
  async function runJobs(minute: Instant): Promise<void> {
    const failures: unknown[] = [];
    for (const job of jobs) if (!isStopping) await runJob(job, minute).catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  const isDue = (due: Instant | null) => due !== null && due <= clock.now();
  const isRedrawDue = () => inStore(parts, async ({ redraws }) => isDue(await redraws.next()));
  /** Whether there is nothing to be handled, sent, redrawn or fetched: most moments are so, and one look is enough. */
  const isQuiet = async ({ inbox, outbox, redraws, photos }: Store) =>
    !isDue(await redraws.next()) &&
    !(await outbox.isAnyDue(clock.now())) &&
    (await inbox.next()) === null &&
    !isDue(await photos.nextDue());

  async function dueAfter({ outbox, redraws, photos }: Store, now: Instant): Promise<Instant | null> {
    const due = [await outbox.nextDue(now), await redraws.next(), await photos.nextDue()];
    due.push(outgoing.pace.nextAt(adapters, now));
    return earliest(due.filter((at) => at !== null && at > now));
  }
  const nextDue = () => inStore(parts, (store) => dueAfter(store, clock.now()));

  /** Handles, sends and redraws until there is nothing left to begin. */
  async function bringOn(send: () => Promise<void>): Promise<void> {
    do {
      await handling.run();
      await send();
      if (isStopping || !(await isRedrawDue())) return;
      await runJob(redrawPosts, clock.now());
    } while (!isStopping);
  }

  async function settle(): Promise<void> {
    // One after the other: what was being handled may have something sent.
    await handling.landed();
    await outgoing.landed();
    if (isStopping || (await inStore(parts, isQuiet))) return;
    await bringOn(async () => {
      await fetching.run();
      await outgoing.begin();
      await outgoing.landed();
    });
  }

  async function advance(): Promise<Instant | null> {
    if (isStopping) return null;
    if (await sleep.hasSlept()) await comeBack();
    if (sleep.wasSetBack()) await inStore(parts, wakeAll);
    const due = await beginDue();
    sleep.rest();
    return due;
  }

  /** Nothing waits for an hour that comes once more. */
  async function wakeAll({ outbox, redraws }: Store): Promise<void> {
    await outbox.wake(clock.now());
    await redraws.wake(clock.now());
  }

  async function beginDue(): Promise<Instant | null> {
    const { quiet, due } = await inStore(parts, async (store) => ({
      quiet: await isQuiet(store),
      due: await dueAfter(store, clock.now()),
    }));
    if (quiet) return due;
    await bringOn(outgoing.begin);
    void finishing(fetchOn()).catch(report);
    return isStopping ? null : nextDue();
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
            // Most of what is said in a group is not for the bot, and brings nothing on.
            if (!(await storeEvent(parts, adapter, event))) return;
            const hasPhotos = event.kind === 'message' && event.attachments.length > 0;
            void onward()
              .then(hasPhotos ? fetchOn : undefined)
              .catch(report);
          },
          () => void finishing(wake().catch(report)),
        );
      await comeBack();
      await bringOn(outgoing.begin);
    },

    tick: (minute) => finishing(runJobs(minute).finally(heartbeat.beat)),

    settle: () => finishing(settle()),

    advance: () => finishing(advance()),

    nextDue,

    quietUntil: () => inStore(parts, (_, trx) => quietUntil(parts, jobs, networks, trx)),

    async stop() {
      isStopping = true;
      heartbeat.stop();
      for (const adapter of adapters) await adapter.stop();
      await Promise.allSettled([...inFlight, handling.landed(), fetching.landed(), outgoing.landed()]);
      await endLease(parts);
      await database.close();
    },

    abandon() {
      isStopping = true;
      heartbeat.stop();
      database.abandon();
    },
  };

  async function wake(): Promise<void> {
    if (isStopping) return;
    await noteNetworks();
    await onward();
  }
}
