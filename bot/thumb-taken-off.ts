import { isAcknowledged } from '../data/alarms/ladder.ts';
import type { Post } from '../data/posts/post.ts';
import type { Answer } from './command.ts';
import type { Turn } from './turn.ts';

/** 👍 taken off takes nothing back. Whoever goes on having an alarm, or an answer, hears how to; null where there is nothing to say. */
export const thumbTakenOff = (turn: Turn, post: Post): Promise<Answer | null> =>
  post.kind === 'asked' ? stillAnswered(turn, post) : stillTheirs(turn, post);

async function stillAnswered({ store, sender, now, words }: Turn, { id }: Post): Promise<Answer | null> {
  const own = (await store.questions.inPost(id)).filter(({ personId }) => personId === sender.id);
  return own.some(({ isOpen, until }) => !isOpen && until > now) ? { text: words.answerStands() } : null;
}

async function stillTheirs({ store, sender, now, words }: Turn, { id }: Post): Promise<Answer | null> {
  const alarms = await store.alarms.byNumbers(await store.alarms.inPost(id));
  const held = alarms.filter(
    (alarm) => alarm.isOpen && alarm.ack?.personId === sender.id && isAcknowledged(alarm, now),
  );
  return held.length > 0 ? { text: words.thumbOff(held.map(({ number }) => number)), level: 1 } : null;
}
