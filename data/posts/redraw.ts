import { alarmLines } from '../alarms/alarm-lines.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import { coverUntil, type Outlook, outlookOf } from '../rota/outlook.ts';
import { openReader, postRota } from './rota-post.ts';
import { cellsToShow, drawRota, type RotaDrawing } from './rota-text.ts';
import type { Post } from './store.ts';

/** Whether a post may still be edited in place on its network. */
export type CanEdit = (post: Post, now: Instant) => boolean;

/** Brings every post that shows a station up to date. */
export async function redrawStation(present: Present, stationId: string, canEdit: CanEdit): Promise<void> {
  await present.store.posts.redrawn(stationId);
  const outlook = await outlookOf(present, stationId);
  for (const post of await present.store.posts.liveRotas(stationId)) await redrawRota(present, outlook, post, canEdit);
  for (const post of await present.store.posts.liveAlarms()) await redrawAlarm(present, stationId, post, canEdit);
}

async function redrawRota(present: Present, outlook: Outlook, post: Post, canEdit: CanEdit): Promise<void> {
  const { now, policy, store } = present;
  const isOld = now - post.drawnAt >= policy.rota.renewAfterMs;
  if (coverUntil(outlook, now) !== null && isOld && (lacksSlots(present, outlook, post) || !canEdit(post, now)))
    return postRota(present, outlook, post.target);
  const drawing = await drawRota(present, outlook, openReader, post.slots);
  if (drawing.text === post.shows)
    return store.posts.drawn(post.id, { shows: post.shows, nextDrawAt: drawing.nextDrawAt, edits: post.edits });
  if (post.network === null) return rewrite(present, post, drawing.text, drawing.nextDrawAt);
  if (canEdit(post, now)) return edit(present, post, drawing.text, drawing.nextDrawAt);
  await sayWhatChanged(present, outlook, post, drawing);
}

/** Where the post stands as it was sent, one line says what is new; the next rota shows the whole. */
async function sayWhatChanged(
  { store, words, now }: Present,
  { station }: Outlook,
  post: Post,
  drawing: RotaDrawing,
): Promise<void> {
  const changed = drawing.lines.filter((line) => !post.shows.includes(line));
  await store.posts.drawn(post.id, { shows: drawing.text, nextDrawAt: drawing.nextDrawAt, edits: post.edits });
  if (changed.length === 0) return;
  await store.outbox.queue(
    { target: post.target, content: { kind: 'text', text: words.rotaChanged(station, changed) }, urgency: 'post' },
    now,
  );
}

/** Cells have come into view that the post has no number for. */
const lacksSlots = ({ now, zone }: Present, outlook: Outlook, post: Post): boolean => {
  const known = new Set(Object.values(post.slots).map(({ start }) => start));
  return cellsToShow(outlook, now, zone).some(({ start }) => !known.has(start));
};

async function redrawAlarm(present: Present, stationId: string, post: Post, canEdit: CanEdit): Promise<void> {
  const lines = await alarmLines(present, post.numbers);
  if (!lines.some(({ station }) => station.id === stationId)) return;
  const text = present.words.bundle(lines, present.now, present.zone);
  if (text === post.shows) return;
  if (post.network === null) return rewrite(present, post, text, null);
  if (!canEdit(post, present.now)) return;
  await edit(present, post, text, null);
  if (lines.every(({ isOpen }) => !isOpen)) await present.store.posts.retire(post.id);
}

/** Not sent yet: it goes out as it stands now. */
async function rewrite({ store }: Present, post: Post, text: string, nextDrawAt: Instant | null): Promise<void> {
  await store.outbox.rewrite(post.id, text);
  await store.posts.drawn(post.id, { shows: text, nextDrawAt, edits: post.edits });
}

async function edit({ store, now }: Present, post: Post, text: string, nextDrawAt: Instant | null): Promise<void> {
  await store.posts.drawn(post.id, { shows: text, nextDrawAt, edits: post.edits + 1 });
  await store.outbox.queue(
    { target: post.target, content: { kind: 'edit', postId: post.id, text }, urgency: 'post', key: `post:${post.id}` },
    now,
  );
}
