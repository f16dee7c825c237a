import type { KyselyPlugin } from 'kysely';
import type { Transaction } from '../data/database.ts';
import type { Networks } from '../data/posts/networks.ts';
import { earliest, type Instant, minuteMs } from '../data/ranges.ts';
import { openStore } from '../data/store.ts';
import type { Job } from '../schedules/job.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';

/** So far ahead a look may go: nothing comes and is over again within it, as no gap under 15 min is told. */
const minutesAhead = 14;

/** The first moment at which one of the jobs may have something to do, if nobody does anything before; Infinity: none. */
export async function quietUntil(
  parts: Parts,
  jobs: readonly Job[],
  networks: Networks,
  trx: Transaction,
): Promise<Instant> {
  const looking = trx.withPlugin(readOnly);
  const store = openStore(looking, parts.chance(looking), parts.database.memory);
  const now = parts.clock.now();
  const sure: Instant[] = [];
  const unsure: Job[] = [];
  for (const job of jobs) {
    const next = await job.nextAt(presentAt(parts, store));
    if (next !== null && next <= now) unsure.push(job);
    else if (next !== null) sure.push(next);
  }
  const isQuiet = (at: Instant) => changesNothing(unsure, (job) => job.run(presentAt(parts, store, at), networks));
  const tried = unsure.length > 0 ? await firstUnquiet(now, isQuiet) : Number.POSITIVE_INFINITY;
  return Math.min(tried, earliest(sure) ?? Number.POSITIVE_INFINITY);
}

/** A whole minute up to which all are quiet. What is due stays due until it is done. */
async function firstUnquiet(now: Instant, isQuiet: (at: Instant) => Promise<boolean>): Promise<Instant> {
  let quiet = Math.floor(now / minuteMs);
  let due = quiet + minutesAhead + 1;
  let look = due - 1;
  while (due - quiet > 1) {
    if (await isQuiet(look * minuteMs)) quiet = look;
    else due = look;
    look = Math.floor((quiet + due) / 2);
  }
  return due * minuteMs;
}

class Written extends Error {}

/** Ends a look at the first attempt to write. */
const readOnly: KyselyPlugin = {
  transformQuery({ node }) {
    if (node.kind !== 'SelectQueryNode') throw new Written();
    return node;
  },
  transformResult: async ({ result }) => result,
};

async function changesNothing(jobs: readonly Job[], run: (job: Job) => Promise<void>): Promise<boolean> {
  try {
    for (const job of jobs) await run(job);
    return true;
  } catch (error) {
    if (error instanceof Written) return false;
    throw error;
  }
}
