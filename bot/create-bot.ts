import { StoreError } from '../data/errors.ts';
import { checkLease, giveLease, leaseMs, takeLease } from '../data/lease.ts';
import type { Post } from '../data/posts/store.ts';
import type { Instant } from '../data/ranges.ts';
import { openStore, type Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import { jobs } from '../schedules/index.ts';
import type { Job } from '../schedules/job.ts';
import { redrawPosts } from '../schedules/redraw-posts.ts';
import type { Bot } from './bot.ts';
import { handleNext } from './handle-event.ts';
import { createPace } from './pace.ts';
import type { Parts } from './parts.ts';
import { sendNext, settleUnknown } from './send-outbox.ts';
import { singleFlight } from './single-flight.ts';
import { storeEvent } from './store-event.ts';

/** Puts the parts together; nothing happens before `start`. */
export function createBot(parts: Parts): Bot {
  const { database, clock, adapters, log, holder } = parts;
  const pace = createPace();
  let leaseUntil: Instant = 0;
  let isStopping = false;

  const inStore = <T>(work: (store: Store) => Promise<T>): Promise<T> =>
    database.transact(async (trx) => {
      await checkLease(trx, holder);
      return work(openStore(trx, parts.chance(trx)));
    });

  const handling = singleFlight(async () => {
    while (!isStopping && (await handleNext(parts)));
  });
  const sending = singleFlight(async () => {
    while (!isStopping && (await sendNext(parts, pace)));
  });
  const onward = () => {
    const report = (error: unknown) => void (isStopping || log.error({ err: error }, 'work failed'));
    handling.run().then(sending.run).catch(report);
  };

  async function holdLease(): Promise<void> {
    if (leaseUntil - clock.now() > (2 * leaseMs) / 3) return;
    const isOurs = await database.transact((trx) => takeLease(trx, holder, clock.now()));
    if (!isOurs)
      throw new StoreError(
        'Another Porchlight process is at work on this store. Stop that one first, or wait 10 seconds if it was killed.',
      );
    leaseUntil = clock.now() + leaseMs;
  }

  const canEdit = ({ network, edits, drawnAt }: Post, now: Instant): boolean => {
    const can = adapters.find(({ platform }) => platform === network)?.can.edits;
    return network === null || (can !== undefined && edits < can.maxCount && now - drawnAt < can.windowMs);
  };
  const runJob = (job: Job, now: Instant): Promise<void> =>
    inStore((store) =>
      job.run({ store, now, zone: parts.zone, policy: parts.policy, words: wordingFor('en') }, { canEdit }),
    );

  async function redrawDue(): Promise<boolean> {
    const due = await inStore(({ posts }) => posts.nextRedraw());
    if (due === null || due > clock.now()) return false;
    await runJob(redrawPosts, clock.now());
    return true;
  }

  async function settle(): Promise<void> {
    await holdLease();
    do {
      await handling.run();
      await sending.run();
    } while (!isStopping && (await redrawDue()));
  }

  return {
    async start() {
      await holdLease();
      await inStore(async (store) => {
        for (const letter of await store.outbox.interrupted()) await settleUnknown(parts, store, letter);
      });
      for (const adapter of adapters)
        await adapter.start(
          async (event) => {
            await storeEvent(parts, adapter, event);
            onward();
          },
          () => void wake(),
        );
      await settle();
    },

    async tick(minute) {
      await holdLease();
      for (const job of jobs) await runJob(job, minute);
      onward();
    },

    settle,

    async nextDue() {
      const now = clock.now();
      const due = await inStore(async ({ outbox, posts }) => [await outbox.nextDue(now), await posts.nextRedraw()]);
      const ahead = [...due, pace.nextAt(adapters, now)].filter((at) => at !== null && at > now) as Instant[];
      return ahead.length > 0 ? Math.min(...ahead) : null;
    },

    async stop() {
      isStopping = true;
      for (const adapter of adapters) await adapter.stop();
      await Promise.allSettled([handling.run(), sending.run()]);
      await database.transact((trx) => giveLease(trx, holder));
      await database.close();
    },

    abandon() {
      isStopping = true;
      database.abandon();
    },
  };

  /** A network is back: what waited for it goes at once, whatever its back-off. */
  async function wake(): Promise<void> {
    if (isStopping) return;
    await inStore(({ outbox }) => outbox.wake(clock.now()));
    onward();
  }
}
