import type { Target } from '../data/outbox/letter.ts';
import { addRotaPost } from '../data/posts/rota-post.ts';
import { addAskedPost, addStandingPost } from '../data/questions/ask.ts';
import type { Asked } from '../data/questions/question.ts';
import { hourMs } from '../data/ranges.ts';
import type { TaskRef } from '../data/todo/task.ts';
import type { Answer } from './command.ts';
import type { Passage, Spoken } from './passage.ts';
import { mayShow } from './permissions.ts';
import type { Turn } from './turn.ts';

/** One message is answered with one message; what may not be read here goes to the direct chat, and here one neutral line. */
export async function reply(passage: Passage<Spoken>, turn: Turn, answers: readonly Answer[]): Promise<void> {
  const open = answers.filter((answer) => mayShow(answer, turn.place));
  const hidden = answers.filter((answer) => !mayShow(answer, turn.place));
  if (hidden.length > 0 && turn.place.kind !== 'unlinked')
    open.push(...hidden.flatMap(({ openly }) => (openly === undefined ? [] : [{ text: openly }])), {
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
  const picture = answers.find((answer) => answer.picture !== undefined)?.picture;
  const postId = await addPost(turn, answers, target, text);
  await turn.store.outbox.queue(
    {
      target,
      content: {
        ...(picture ? { kind: 'picture', picture, caption: text } : { kind: 'text', text }),
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

/** What taps on the message mean, if anything; a question in it can then be answered by one. */
async function addPost(
  turn: Turn,
  answers: readonly Answer[],
  target: Target,
  text: string,
): Promise<string | undefined> {
  const rota = answers.find((answer) => answer.rotaOf !== undefined)?.rotaOf;
  const asks = answers.flatMap((answer) => answer.asks ?? []);
  const isAlone = answers.length === 1 && answers[0]?.picture === undefined && target.kind === 'room';
  const isLive = isAlone && rota?.activation != null && turn.place.station?.id === rota.station.id;
  const tasks = answers.find((answer) => answer.tasks !== undefined)?.tasks;
  if (tasks && !rota) return addTodoPost(turn, target, text, tasks);
  const asked = asks.length > 0 && !rota ? await addAskedPost(turn, target, text) : undefined;
  for (const { questions, act } of asks) for (const question of questions) await ask(turn, question, act, asked);
  return rota ? addRotaPost(turn, rota, target, text, isLive) : asked;
}

async function addTodoPost(turn: Turn, target: Target, text: string, tasks: readonly TaskRef[]): Promise<string> {
  const postId = await addStandingPost(turn, 'todo', target, text);
  await turn.store.todo.put(postId, tasks);
  return postId;
}

const answerWithinMs = 12 * hourMs;

async function ask({ store, sender, now }: Turn, asked: Asked, act: number, postId = null as string | null) {
  await store.questions.ask({ asked, personId: sender.id, postId, askedAt: now, until: now + answerWithinMs }, act);
}
