import type { Content, QueuedLetter } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import { outlookOf } from '../rota/outlook.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';
import { drawAlarm, linesOf } from './alarm-post.ts';
import type { Drawing, Post } from './post.ts';
import { drawCallout } from './renew-callouts.ts';
import { openReader } from './rota-post.ts';
import { drawRota } from './rota-text.ts';

/** A letter that had to wait, as it is to read by now; null where there is nothing left to say. */
export async function asItStands(present: Present, letter: QueuedLetter): Promise<QueuedLetter | null> {
  const { content, createdAt, again } = letter;
  const postId = postOf(letter, content);
  const post = createdAt < present.now && postId !== undefined ? await present.store.posts.byId(postId) : null;
  if (!post || post.kind === 'asked' || post.kind === 'todo' || !('text' in content)) return letter;
  // A rota sent as an answer beside others, or before the newest, says what was asked then.
  if (post.kind === 'rota' && !post.isLive) return content.kind === 'edit' ? null : letter;
  const drawing = await draw(present, post, content.kind === 'text' && !again);
  if (post.isLive) await (drawing ? present.store.posts.drawn(post, drawing) : present.store.posts.retire(post.id));
  return drawing && { ...letter, content: { ...content, text: drawing.text } };
}

const postOf = ({ postId }: QueuedLetter, content: Content): string | undefined =>
  content.kind === 'edit' ? content.postId : postId;

/** What nobody has seen yet may have other slots by now, and has nothing to say of what is settled or in hand. */
async function draw(present: Present, post: Post, isUnseen: boolean): Promise<Drawing | null> {
  if (post.kind === 'callout') return drawCallout(present, post.id);
  if (post.stationId !== null)
    return drawRota(present, await outlookOf(present, post.stationId), openReader, isUnseen ? undefined : post.slots);
  const lines = await linesOf(present, post);
  const told = isUnseen ? lines.filter(isStillNews) : lines;
  return told.length > 0 ? drawAlarm(present, told) : null;
}

/** What somebody else has taken on meanwhile is told to nobody but them. */
const isStillNews = ({ isOpen, heldBy }: AlarmLine): boolean => isOpen && (heldBy === null || heldBy.isReader);
