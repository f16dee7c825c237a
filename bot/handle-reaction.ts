import { acknowledge, isOnDutyFor } from '../data/alarms/acknowledge.ts';
import type { Post } from '../data/posts/store.ts';
import { tapRota } from '../data/posts/tap.ts';
import { actOf } from './acts.ts';
import type { Reaction } from './adapters/adapter.ts';
import { bookingAnswer } from './commands/rota/booking-answer.ts';
import type { Passage } from './handle-event.ts';
import { reply } from './reply.ts';
import { startTurn } from './start-turn.ts';
import type { Turn } from './turn.ts';

/** A tap on one of the bot's posts: a slot on a rota, or 👍 on an alarm. Every other reaction is just that. */
export async function handleReaction(passage: Passage<Reaction>): Promise<void> {
  const { store, event, row } = passage;
  const post = await store.posts.ofMessage({ network: row.network, messageId: event.messageId });
  if (!post) return;
  const turn = await startTurn(passage);
  if (turn.place.kind === 'unlinked') return;
  const sign = event.emoji?.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '') ?? null;
  if (post.kind === 'rota') await tapSlot(passage, turn, post, sign);
  else if (sign === '👍') await thumbsUp(passage, turn, post);
}

async function tapSlot(passage: Passage<Reaction>, turn: Turn, post: Post, sign: string | null): Promise<void> {
  const number = sign === null ? null : /^([1-9])\u20e3$/.exec(sign)?.[1];
  if (number === undefined || post.stationId === null) return;
  const tapped = await tapRota(turn, post, turn.sender.id, number, actOf(turn, 'tap', true));
  if (tapped.kind === 'nothing') return;
  turn.touch(post.stationId);
  if (tapped.kind === 'given') return tick(passage, turn);
  const station = await turn.store.stations.byId(post.stationId);
  if (tapped.booked.taken.length > 0 && tapped.before.length === 0) return tick(passage, turn);
  const both =
    tapped.booked.taken.length > 0
      ? [turn.words.tappedTwice(station, [...tapped.before, ...tapped.booked.taken], turn.zone)]
      : [];
  const text = both[0] ?? bookingAnswer(turn, station, tapped.booked, await turn.store.stations.all());
  await reply(passage, turn, [{ text }]);
}

/** A tap is answered by ✅ alone: the words are on the post already, or soon will be. */
async function tick({ event, row }: Passage<Reaction>, { store, sender, place, now }: Turn): Promise<void> {
  await store.outbox.queue(
    {
      target: place.kind === 'direct' ? { kind: 'person', id: sender.id } : { kind: 'room', id: place.id },
      content: {
        kind: 'reaction',
        on: { network: row.network, messageId: event.messageId },
        emoji: '✅',
        to: sender.id,
      },
      urgency: 'answer',
      network: row.network,
    },
    now,
  );
}

async function thumbsUp(passage: Passage<Reaction>, turn: Turn, post: Post): Promise<void> {
  if (turn.level < 1) return;
  const act = actOf(turn, 'ack', true);
  const lines: string[] = [];
  for (const alarm of await turn.store.alarms.byNumbers(post.numbers)) {
    if (!alarm.isOpen) continue;
    if (!(await isOnDutyFor(turn, turn.sender.id, alarm.stationId))) lines.push(turn.words.takingIt(alarm.number));
    else {
      const until = await acknowledge(turn, alarm, turn.sender, await act());
      lines.push(turn.words.acked(turn.sender.name ?? turn.words.somebody(), alarm.number, until, turn.zone));
      turn.touch(alarm.stationId);
    }
  }
  if (lines.length > 0) await reply(passage, turn, [{ text: lines.join('\n'), level: 1 }]);
}
