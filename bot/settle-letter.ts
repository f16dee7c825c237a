import type { LetterState, QueuedLetter, Urgency } from '../data/outbox/letter.ts';
import { postAgainLater } from '../data/posts/lost-rota.ts';
import { hourMs, minuteMs } from '../data/ranges.ts';
import type { Store } from '../data/store.ts';
import type { Sent } from './adapters/adapter.ts';
import { addressesFor } from './addresses-for.ts';
import type { Tried } from './op-for.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';
import { settleRefused } from './settle-refused.ts';

/** An alarm that nobody took in so long goes by the next address. */
const nextAddressAfterMs = minuteMs;
const backOffMs = [5_000, 15_000, minuteMs, 5 * minuteMs, 15 * minuteMs];
const attemptsAllowed = 20;
/**
 * However often it was tried. A network may be out of order for a whole night, and what an alarm tells of stays true;
 * whoever asked something has long gone on to ask somebody else.
 */
const triedForMs: Record<Urgency, number> = { alarm: 12 * hourMs, answer: 2 * hourMs, post: 2 * hourMs };

/** Writes down what became of it. */
export async function settleLetter(parts: Parts, store: Store, tried: Tried, sent: Sent): Promise<void> {
  switch (sent.outcome) {
    case 'accepted':
      await noteDone(store, tried, sent.id);
      return finish(parts, store, tried, 'accepted', sent.id);
    case 'unknown':
      return settleUnknown(parts, store, tried);
    case 'failed':
      return sent.refusal ? settleRefused(parts, store, tried, sent.refusal) : retryLater(parts, store, tried.letter);
  }
}

async function noteDone({ posts, rooms }: Store, { letter, op, at }: Tried, id?: string): Promise<void> {
  const { network } = letter;
  if (op.kind === 'join') return rooms.stand({ network, id: op.chat.id }, 'in');
  const postId = postOf(letter);
  if (postId === undefined) return;
  // A network that keeps a message's id may name it no more.
  if (op.kind === 'edit') return posts.edited(postId, { network, messageId: id ?? op.messageId });
  if ((op.kind === 'text' || op.kind === 'picture') && id !== undefined)
    await posts.posted(postId, { network, messageId: id }, at);
}

const postOf = ({ content, postId }: QueuedLetter): string | undefined =>
  content.kind === 'edit' ? content.postId : postId;

/** As far as it went in one message; what is left of a long one is next. */
async function finish(
  { clock }: Parts,
  { outbox }: Store,
  { letter, rest }: Tried,
  state: LetterState,
  id?: string,
): Promise<void> {
  const now = clock.now();
  const { content } = letter;
  const isAnswer = letter.answers !== undefined && (content.kind === 'text' || content.kind === 'picture');
  if (rest === undefined || (content.kind !== 'text' && content.kind !== 'picture'))
    return outbox.mark(letter.seq, state, state === 'accepted' ? now : null, isAnswer ? id : undefined);
  const { to } = content;
  await outbox.goOn(letter.seq, { kind: 'text', text: rest, ...(to !== undefined && { to }) }, letter.network, now);
}

/** An alarm may have been lost with its network: its second copy goes by the next address, if there is one. */
async function settleUnknown(parts: Parts, store: Store, tried: Tried): Promise<void> {
  const { letter } = tried;
  await notePerhapsPosted(parts, store, letter);
  if (!repeats(letter)) return finish(parts, store, tried, 'unknown');
  const next = letter.urgency === 'alarm' ? await nextNetwork(store, letter) : null;
  await sendAgain(parts, store, letter, next ?? letter.network);
}

/** The bot stopped while it was being sent, which says nothing against the network. */
export async function settleInterrupted(parts: Parts, store: Store, letter: QueuedLetter): Promise<void> {
  await notePerhapsPosted(parts, store, letter);
  if (repeats(letter)) await sendAgain(parts, store, letter, letter.network ?? null);
  else await store.outbox.mark(letter.seq, 'unknown');
}

/** It may stand there under an id that nobody knows. */
async function notePerhapsPosted(parts: Parts, store: Store, letter: QueuedLetter): Promise<void> {
  const { posts } = store;
  const { content, network } = letter;
  const postId = postOf(letter);
  if (network === undefined || postId === undefined) return;
  await posts.noteUnsure({ postId, network, start: letter.createdAt, end: parts.clock.now() });
  if (content.kind === 'edit') await posts.perhapsEdited(postId, network);
  await postAgainLater(presentAt(parts, store), postId);
}

/** Alarms, answers, reactions and settings are sent once more; a post is drawn anew. Nothing else repeats. */
const repeats = ({ urgency, content, again }: QueuedLetter): boolean =>
  !again && (urgency !== 'post' || content.kind === 'reaction' || content.kind === 'setting');

const sendAgain = ({ clock }: Parts, { outbox }: Store, { seq, attempts }: QueuedLetter, network: string | null) =>
  outbox.requeue(seq, { network, dueAt: clock.now(), attempts: attempts + 1, again: true });

/** Later once more; what nobody took in a minute goes by the next address. */
async function retryLater(parts: Parts, store: Store, letter: Tried['letter']): Promise<void> {
  const [now, attempts] = [parts.clock.now(), letter.attempts + 1];
  if (attempts >= attemptsAllowed && now - letter.createdAt >= triedForMs[letter.urgency])
    return giveUp(parts, store, letter, attempts);
  const later = now + (backOffMs[Math.min(letter.attempts, backOffMs.length - 1)] ?? minuteMs);
  const change = letter.createdAt + nextAddressAfterMs;
  const network = later >= change ? ((await nextNetwork(store, letter)) ?? letter.network) : letter.network;
  const dueAt = letter.urgency === 'alarm' && now < change ? Math.min(later, change) : later;
  await store.outbox.requeue(letter.seq, { network, dueAt, attempts, again: letter.again });
}

async function giveUp(parts: Parts, store: Store, letter: Tried['letter'], attempts: number): Promise<void> {
  const { seq, network } = letter;
  parts.log.error({ letter: seq, network, attempts }, 'letter given up');
  await store.outbox.mark(seq, 'failed');
  const postId = postOf(letter);
  if (postId !== undefined) await postAgainLater(presentAt(parts, store), postId);
}

/** The network of the address after the one just tried; null if there is no other. */
async function nextNetwork(store: Store, letter: QueuedLetter): Promise<string | null> {
  const networks = (await addressesFor(store, letter)).map(({ network }) => network);
  const next = networks[(networks.indexOf(letter.network ?? '') + 1) % networks.length];
  return next === undefined || next === letter.network ? null : next;
}
