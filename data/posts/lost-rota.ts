import type { Present } from '../present.ts';
import { hourMs, type Instant, minuteMs } from '../ranges.ts';
import { hushEnds, isHush } from '../rooms/hush.ts';
import type { Post } from './post.ts';

/** The room may have it all the same: each further time it waits longer. */
const pausesMs = [5 * minuteMs, 15 * minuteMs, hourMs] as const;
/** What was lost longer ago says nothing of how the network is now. */
const countedMs = 6 * hourMs;

/** Nobody can tell whether a rota stands anywhere: it is posted once more in a while, though nothing changes. */
export async function postAgainLater(present: Present, postId: string): Promise<void> {
  const { posts } = present.store;
  const post = await posts.byId(postId);
  if (post?.kind === 'rota' && post.isLive && post.network === null)
    await posts.drawAgainAt(post, await againAt(present, post));
}

/** Once more may well ring at night; a third time waits until the morning. */
async function againAt({ store, now, zone }: Present, { target }: Post): Promise<Instant> {
  const count = await store.posts.countUnsure(target.id, now - countedMs);
  if (count > 1 && isHush(now, zone)) return hushEnds(now, zone);
  return now + (pausesMs[Math.max(count, 1) - 1] ?? hourMs);
}

/** Whether no message of a rota is known on any network, and none is on its way. */
export const isLost = async ({ store }: Present, { id, network }: Post): Promise<boolean> =>
  network === null && (await store.outbox.isLost(id));
