import { calloutText } from '../callouts/call-out.ts';
import { type Callout, isInPlaceOf, type Need } from '../callouts/callout.ts';
import { isNews } from '../callouts/lacks.ts';
import { needsLeft } from '../callouts/needs.ts';
import { say } from '../outbox/say.ts';
import type { Present } from '../present.ts';
import { earliest, type Instant } from '../ranges.ts';
import { leastGapMs } from '../rota/short-pieces.ts';
import { mayEdit, type Networks } from './networks.ts';
import type { Drawing, Post } from './post.ts';
import { deleteMessage, sentOf } from './take-down.ts';

/** Each call-out says what is still needed, as far as its network lets it; one that is needed no more, or was said anew, goes. */
export async function renewCallouts(present: Present, networks: Networks): Promise<void> {
  const { callouts, posts, outbox } = present.store;
  const open = await callouts.open();
  for (const callout of open) {
    const post = await posts.byId(callout.postId);
    if (!post) continue;
    const isSaidAnew = open.some((other) => isInPlaceOf(other, callout));
    const left = isSaidAnew ? [] : await leftNow(present, callout);
    if (left.length === 0) await end(present, callout, post, networks, isSaidAnew ? null : present.words.calloutOver());
    else if (!(await outbox.isWaiting(post.id))) await renew(present, callout, post, left, networks);
  }
}

/** When one of them may next be due, if nobody does anything before; null: none stands. */
export async function nextRenewal(present: Present): Promise<Instant | null> {
  const open = await present.store.callouts.open();
  const due: Instant[] = [];
  for (const callout of open) {
    const isSaidAnew = open.some((other) => isInPlaceOf(other, callout));
    due.push(dueAt(present, callout, isSaidAnew ? [] : await leftNow(present, callout)));
  }
  return earliest(due);
}

function dueAt({ now, policy }: Present, { shows, shownAt }: Callout, left: readonly Need[]): Instant {
  const overAt = Math.max(0, ...left.flatMap(({ lacks }) => lacks.map(({ end }) => end - leastGapMs)));
  const editAt = isNews(shows, left, now) ? shownAt + policy.callouts.editAfterMs : overAt;
  return Math.max(now, Math.min(overAt, editAt));
}

/** A call-out as it is to read by now; null where nobody is needed any more. */
export async function drawCallout(present: Present, postId: string): Promise<Drawing | null> {
  const callout = await present.store.callouts.ofPost(postId);
  const left = callout ? await leftNow(present, callout) : [];
  return left.length > 0 ? { text: await calloutText(present, left), nextDrawAt: null } : null;
}

const leftNow = async (present: Present, { needs, isUndone }: Callout): Promise<Need[]> =>
  isUndone ? [] : needsLeft(present, needs);

/** Deleted where that can be; else one line says so, if any. What never went need not go; what is on its way is seen to later. */
async function end(
  present: Present,
  callout: Callout,
  post: Post,
  networks: Networks,
  line: string | null,
): Promise<void> {
  const { store, now } = present;
  await store.outbox.withdrawPost(post.id);
  if (await store.outbox.isWaiting(post.id)) return;
  const stays: boolean[] = [];
  for (const message of sentOf(await store.posts.messages(post.id)))
    stays.push(!(await deleteMessage(present, post, message, networks)));
  if (line !== null && stays.includes(true)) await say(present, post.target, line);
  await store.posts.retire(post.id);
  await store.callouts.end(callout.id, now);
}

async function renew(
  present: Present,
  callout: Callout,
  post: Post,
  left: readonly Need[],
  networks: Networks,
): Promise<void> {
  const { store, now, policy } = present;
  if (!isNews(callout.shows, left, now) || now - callout.shownAt < policy.callouts.editAfterMs) return;
  const message = (await store.posts.messages(post.id)).at(-1);
  const able = message && networks(message.network);
  if (!able || !mayEdit(message, able.edits, now)) return;
  const text = await calloutText(present, left);
  const content = { kind: 'edit', postId: post.id, text } as const;
  await store.outbox.queue({ target: post.target, content, urgency: 'post', key: `post:${post.id}` }, now);
  await store.callouts.shows(callout.id, left, now);
}
