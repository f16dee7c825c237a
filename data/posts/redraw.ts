import { alarmLines } from '../alarms/alarm-lines.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import { type Outlook, outlookOf } from '../rota/outlook.ts';
import { isHush } from './hush.ts';
import { type Networks, wayOf } from './networks.ts';
import { rotaNews } from './rota-news.ts';
import { openReader, postRota } from './rota-post.ts';
import { cellsToShow, drawRota, type RotaDrawing } from './rota-text.ts';
import type { Post } from './store.ts';

/** Brings every post that shows a station up to date. */
export async function redrawStation(present: Present, stationId: string, networks: Networks): Promise<void> {
  await present.store.redraws.done(stationId);
  const outlook = await outlookOf(present, stationId);
  for (const post of await present.store.posts.liveRotas(stationId)) await redrawRota(present, outlook, post, networks);
  for (const post of await present.store.posts.liveAlarms()) await redrawAlarm(present, stationId, post, networks);
}

async function redrawRota(present: Present, outlook: Outlook, post: Post, networks: Networks): Promise<void> {
  const { posts } = present.store;
  const drawing = await drawRota(present, outlook, openReader, post.slots);
  const { text, seats, nextDrawAt } = drawing;
  const way = await wayOf(present, post, networks);
  if (
    mayRenew(present, post, drawing) &&
    (lacksSlots(present, outlook, post) || (way === 'line' && text !== post.shows))
  )
    return postRota(present, outlook, post.target);
  if (text === post.shows) return posts.drawn(post, { seats, nextDrawAt });
  if (way === 'unsent') return rewrite(present, post, drawing);
  if (way === 'edit') return edit(present, post, drawing);
  if (isHush(present.now, present.zone) && nextDrawAt !== null) return posts.drawn(post, { nextDrawAt });
  return way === 'anew' ? edit(present, post, drawing) : sayWhatChanged(present, outlook, post, drawing);
}

/** Never so soon that a busy rota fills the room, nor when people sleep. */
const mayRenew = ({ now, zone, policy }: Present, post: Post, { nextDrawAt }: RotaDrawing): boolean =>
  nextDrawAt !== null && now - post.drawnAt >= policy.rota.renewAfterMs && !isHush(now, zone);

/** Where the post stands as it was sent, one line says what is new; the next rota shows the whole. */
async function sayWhatChanged(present: Present, outlook: Outlook, post: Post, drawing: RotaDrawing): Promise<void> {
  const { store, now, words, zone } = present;
  const isOver = drawing.nextDrawAt === null && post.nextDrawAt !== null;
  const news = await rotaNews(present, post.seats, drawing.seats);
  await store.posts.drawn(post, { shows: drawing.text, seats: drawing.seats, nextDrawAt: drawing.nextDrawAt });
  if (!isOver && !news) return;
  const text = isOver || !news ? words.coverOver(outlook.station) : words.rotaNews(outlook.station, news, zone);
  await store.outbox.queue({ target: post.target, content: { kind: 'text', text }, urgency: 'post' }, now);
}

/** What waited for a network is told as it stands when it goes. */
export async function refreshWaiting(present: Present): Promise<void> {
  for (const post of await present.store.posts.liveAlarms()) {
    if (!(await present.store.outbox.isWaiting(post.id))) continue;
    const lines = await alarmLines(present, await present.store.alarms.inPost(post.id), post.target.id);
    await rewrite(present, post, { text: present.words.bundle(lines, present.now, present.zone), nextDrawAt: null });
  }
}

/** Cells have come into view that the post has no number for. */
const lacksSlots = ({ now, zone }: Present, outlook: Outlook, post: Post): boolean => {
  const known = new Set(Object.values(post.slots).map(({ start }) => start));
  return cellsToShow(outlook, now, zone).some(({ start }) => !known.has(start));
};

async function redrawAlarm(present: Present, stationId: string, post: Post, networks: Networks): Promise<void> {
  const lines = await alarmLines(present, await present.store.alarms.inPost(post.id), post.target.id);
  if (!lines.some(({ station }) => station.id === stationId)) return;
  const drawing = { text: present.words.bundle(lines, present.now, present.zone), nextDrawAt: null };
  if (drawing.text === post.shows) return;
  const way = await wayOf(present, post, networks);
  if (way === 'unsent') return rewrite(present, post, drawing);
  if (way !== 'edit') return;
  await edit(present, post, drawing);
  if (lines.every(({ isOpen }) => !isOpen)) await present.store.posts.retire(post.id);
}

interface Drawing {
  readonly text: string;
  readonly nextDrawAt: Instant | null;
  readonly seats?: Post['seats'];
}

/** Not sent yet: it goes out as it stands now. */
async function rewrite({ store }: Present, post: Post, { text, ...drawing }: Drawing): Promise<void> {
  await store.outbox.rewrite(post.id, text);
  await store.posts.drawn(post, { ...drawing, shows: text });
}

async function edit({ store, now }: Present, post: Post, { text, ...drawing }: Drawing): Promise<void> {
  await store.posts.drawn(post, { ...drawing, shows: text, edits: post.edits + 1 });
  await store.outbox.queue(
    { target: post.target, content: { kind: 'edit', postId: post.id, text }, urgency: 'post', key: `post:${post.id}` },
    now,
  );
}
