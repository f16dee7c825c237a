import type { Present } from '../present.ts';
import { hourMs, minuteMs } from '../ranges.ts';
import { isHush } from '../rooms/hush.ts';
import { noiseIn } from '../rooms/noise.ts';
import { type Outlook, outlookOf } from '../rota/outlook.ts';
import { drawAlarm, linesOf } from './alarm-post.ts';
import { isLost } from './lost-rota.ts';
import { type Networks, type Way, wayOfAlarm, wayOfRota } from './networks.ts';
import { type Drawing, digestOf, type Post } from './post.ts';
import { rotaNews } from './rota-news.ts';
import { openReader, postRota, rotaKey } from './rota-post.ts';
import { cellsToShow, drawRota, type RotaDrawing } from './rota-text.ts';
import { takeDownOver } from './take-down.ts';

/** Whether a post was brought up to date as far as it can be; `later`: no network could take it now. */
type Redrawn = 'done' | 'later';

/** A lost rota that no network could take goes soon after one is back. */
const lookAgainMs = 5 * minuteMs;

/** Brings every post that shows a station up to date; what no network can take waits until one is back. */
export async function redrawStation(present: Present, stationId: string, networks: Networks): Promise<void> {
  const { posts, redraws } = present.store;
  await redraws.done(stationId);
  const outlook = await outlookOf(present, stationId);
  if (!(await takeDownOver(present, stationId, networks)))
    await redraws.ask(stationId, present.now + present.policy.rota.redrawAfterMs);
  if (outlook.activation) await postMissing(present, outlook);
  const redrawn: Redrawn[] = [];
  for (const post of await posts.liveRotas(stationId)) redrawn.push(await redrawRota(present, outlook, post, networks));
  for (const post of await posts.liveAlarms(stationId)) redrawn.push(await redrawAlarm(present, post, networks));
  if (redrawn.includes('later')) await redraws.awaitNetwork(stationId);
}

/** A station that is woken as if it had never fallen quiet has lost its rotas. */
async function postMissing(present: Present, outlook: Outlook): Promise<void> {
  const { posts, rooms } = present.store;
  const shown = new Set((await posts.liveRotas(outlook.station.id)).map(({ target }) => target.id));
  for (const { id } of await rooms.ofStation(outlook.station.id))
    if (!shown.has(id)) await postRota(present, outlook, { kind: 'room', id });
}

async function redrawRota(present: Present, outlook: Outlook, post: Post, networks: Networks): Promise<Redrawn> {
  const { posts } = present.store;
  const drawing = await drawRota(present, outlook, openReader, post.slots);
  const way = await wayOfRota(present, post, networks);
  const isChanged = digestOf(drawing.text) !== post.shows;
  if (way !== 'unsent' && drawing.nextDrawAt !== null && (await isLost(present, post)))
    return postAgain(present, outlook, post, way === 'later' ? 'not yet' : isChanged ? 'now' : 'if due');
  if (way === 'unsent' || way === 'later') {
    await posts.drawAgainAt(post, drawing.nextDrawAt ?? present.now + hourMs);
    return way === 'later' ? 'later' : 'done';
  }
  await show(present, outlook, post, drawing, way);
  return 'done';
}

/** Whatever is new, in the way that rings least; in a room that has heard a lot already it waits, and is told as one. */
async function show(present: Present, outlook: Outlook, post: Post, drawing: RotaDrawing, way: Way): Promise<void> {
  const { posts } = present.store;
  const { nextDrawAt } = drawing;
  const isChanged = digestOf(drawing.text) !== post.shows;
  const renews =
    mayRenew(present, post, drawing) && (lacksSlots(present, outlook, post) || (way === 'line' && isChanged));
  const rings = nextDrawAt !== null && (renews || (way === 'line' && isChanged));
  const waitUntil = rings ? (await noiseIn(present, post.target.id)).freeAt : null;
  if (renews && waitUntil === null) await postRota(present, outlook, post.target);
  else if (way === 'edit' && isChanged) await edit(present, post, drawing);
  else if (waitUntil !== null) await posts.drawAgainAt(post, Math.min(waitUntil, nextDrawAt ?? waitUntil));
  else if (!isChanged) await posts.drawn(post, drawing);
  else if (isHush(present.now, present.zone) && nextDrawAt !== null) await posts.drawAgainAt(post, nextDrawAt);
  else if (way === 'anew') await edit(present, post, drawing);
  else await sayWhatChanged(present, outlook, post, drawing);
}

/** What stands nowhere is posted, and not edited. While nothing changes, only when it is time to. */
async function postAgain(
  present: Present,
  outlook: Outlook,
  post: Post,
  when: 'now' | 'if due' | 'not yet',
): Promise<Redrawn> {
  const { store, now } = present;
  if (when === 'not yet') {
    await store.posts.drawAgainAt(post, now + lookAgainMs);
    return 'later';
  }
  if (when === 'now' || post.nextDrawAt === null || post.nextDrawAt <= now)
    await postRota(present, outlook, post.target);
  return 'done';
}

/** Never so soon that a busy rota fills the room, nor when people sleep. */
const mayRenew = ({ now, zone, policy }: Present, post: Post, { nextDrawAt }: RotaDrawing): boolean =>
  nextDrawAt !== null && now - post.drawnAt >= policy.rota.renewAfterMs && !isHush(now, zone);

/** Where the post stands as it was sent, one line says what is new; the next rota shows the whole. */
async function sayWhatChanged(present: Present, outlook: Outlook, post: Post, drawing: RotaDrawing): Promise<void> {
  const { store, now, words, zone } = present;
  const isOver = drawing.nextDrawAt === null && post.nextDrawAt !== null;
  const news = await rotaNews(present, post.seats, drawing.seats);
  await store.posts.drawn(post, drawing);
  if (!isOver && !news) return;
  const text = isOver || !news ? words.coverOver(outlook) : words.rotaNews(outlook.station, news, zone);
  await store.outbox.queue({ target: post.target, content: { kind: 'text', text }, urgency: 'post' }, now);
}

/** Cells have come into view that the post has no number for. */
const lacksSlots = ({ now, zone }: Present, outlook: Outlook, post: Post): boolean => {
  const known = new Set(Object.values(post.slots).map(({ start }) => start));
  return cellsToShow(outlook, now, zone).some(({ start }) => !known.has(start));
};

async function redrawAlarm(present: Present, post: Post, networks: Networks): Promise<Redrawn> {
  const lines = await linesOf(present, post);
  const drawing = drawAlarm(present, lines);
  if (digestOf(drawing.text) === post.shows) return 'done';
  const way = await wayOfAlarm(present, post, networks);
  if (way === 'unsent') return 'done';
  if (way === 'later') return 'later';
  if (way === 'edit') await edit(present, post, drawing);
  if (lines.every(({ isOpen }) => !isOpen)) await present.store.posts.retire(post.id);
  return 'done';
}

async function edit({ store, now }: Present, post: Post, drawing: Drawing): Promise<void> {
  const { id, kind, target } = post;
  await store.posts.drawn(post, drawing);
  await store.outbox.queue(
    {
      target,
      content: { kind: 'edit', postId: id, text: drawing.text },
      urgency: 'post',
      key: kind === 'rota' ? rotaKey(target) : `post:${id}`,
    },
    now,
  );
}
