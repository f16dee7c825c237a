import { grouped } from '../grouped.ts';
import type { Present } from '../present.ts';
import { mayDelete, mayEdit, type Networks } from './networks.ts';
import type { Post, PostMessage } from './post.ts';

/**
 * Takes down the posts of a station that nobody needs any more: never sent, or deleted. What can only be edited stays live,
 * and what can be neither stays as it is. False: one is on its way, and is to be looked at again.
 */
export async function takeDownOver(present: Present, stationId: string, networks: Networks): Promise<boolean> {
  const { posts, outbox } = present.store;
  let isAllDone = true;
  for (const post of await posts.overAt(stationId)) {
    await outbox.withdrawPost(post.id);
    if (await outbox.isWaiting(post.id)) isAllDone = false;
    else await takeDown(present, post, networks);
  }
  return isAllDone;
}

async function takeDown(present: Present, post: Post, networks: Networks): Promise<void> {
  const { posts } = present.store;
  const left: PostMessage[] = [];
  for (const message of sentOf(await posts.messages(post.id)))
    if (!(await deleteMessage(present, post, message, networks))) left.push(...message);
  const newest = left.at(-1);
  const able = newest && networks(newest.network);
  if (!able || !mayEdit(newest, able.edits, present.now)) await posts.retire(post.id);
  await posts.takenDown(post.id);
}

/** Whether it could be asked for. */
export async function deleteMessage(
  { store, now }: Present,
  { target }: Pick<Post, 'target'>,
  ids: readonly PostMessage[],
  networks: Networks,
): Promise<boolean> {
  const able = networks(ids[0]?.network ?? '');
  if (!able || !ids.every((message) => mayDelete(message, able, now))) return false;
  for (const on of new Set([ids[0], ids.at(-1)]))
    if (on) await store.outbox.queue({ target, content: { kind: 'delete', on, own: true }, urgency: 'answer' }, now);
  for (const message of ids) await store.posts.forget(message);
  return true;
}

/** One list of ids for each message that was sent: its own, and those its edits gave it. Networks differ in which they know it by. */
export const sentOf = (messages: readonly PostMessage[]): PostMessage[][] => [
  ...grouped(messages, ({ network, at }) => `${network} ${at}`).values(),
];
