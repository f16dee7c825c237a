import type { Target } from '../data/outbox/letter.ts';
import { addRotaPost } from '../data/posts/rota-post.ts';
import type { Answer } from './command.ts';
import type { Passage, Spoken } from './passage.ts';
import { mayShow } from './permissions.ts';
import type { Turn } from './turn.ts';

/** One message is answered with one message; what may not be read here goes to the direct chat, and here one neutral line. */
export async function reply(passage: Passage<Spoken>, turn: Turn, answers: readonly Answer[]): Promise<void> {
  const open = answers.filter((answer) => mayShow(answer, turn.place));
  const hidden = answers.filter((answer) => !mayShow(answer, turn.place));
  if (hidden.length > 0 && turn.place.kind !== 'unlinked')
    open.push({
      text: turn.sender.reachable ? turn.words.toldPrivately() : turn.words.openChat(directLink(passage)),
      unquoted: hidden.some(({ unquoted }) => unquoted === true),
    });
  if (open.length > 0) await say(passage, turn, open, true);
  if (hidden.length > 0 && turn.sender.reachable) await say(passage, turn, hidden, false);
}

const directLink = ({ parts, row }: Passage): string =>
  parts.adapters.find(({ platform }) => platform === row.network)?.directLink ?? '';

async function say(
  { event, row }: Passage<Spoken>,
  turn: Turn,
  answers: readonly Answer[],
  here: boolean,
): Promise<void> {
  const target: Target =
    here && turn.place.kind !== 'direct' ? { kind: 'room', id: turn.place.id } : { kind: 'person', id: turn.sender.id };
  const text = answers.map((answer) => answer.text).join('\n\n');
  const rota = answers.find((answer) => answer.rotaOf !== undefined)?.rotaOf;
  const isLive = answers.length === 1 && target.kind === 'room' && turn.place.station?.id === rota?.station.id;
  const postId = rota === undefined ? undefined : await addRotaPost(turn, rota, target, text, isLive);
  await turn.store.outbox.queue(
    {
      target,
      content: {
        kind: 'text',
        text,
        to: turn.sender.id,
        ...(here && !answers.some(({ unquoted }) => unquoted)
          ? { quotes: { network: row.network, messageId: 'messageId' in event ? event.messageId : event.id } }
          : {}),
      },
      urgency: 'answer',
      network: turn.network,
      answers: row.seq,
      ...(postId === undefined ? {} : { postId }),
    },
    turn.now,
  );
}
