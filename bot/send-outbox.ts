import type { Content, MessageRef, QueuedLetter } from '../data/outbox/letter.ts';
import { minuteMs } from '../data/ranges.ts';
import type { Address } from '../data/rooms/store.ts';
import { openStore, type Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Adapter, Chat, Op, Sent } from './adapters/adapter.ts';
import type { Pace } from './pace.ts';
import type { Parts } from './parts.ts';

/** A letter on its way: which network, and what exactly to do there. */
interface Dispatch {
  readonly letter: QueuedLetter;
  readonly adapter: Adapter;
  readonly op: Op;
}

/** An alarm that nobody took in so long goes by the next address. */
const nextAddressAfterMs = minuteMs;
const backOffMs = [5_000, 15_000, minuteMs, 5 * minuteMs, 15 * minuteMs];
const attemptsAllowed = 20;

/** Sends the most urgent letter that any network can take now. False where there is none. */
export async function sendNext(parts: Parts, pace: Pace): Promise<boolean> {
  const dispatch = await inStore(parts, (store) => takeNext(parts, store, pace));
  if (!dispatch) return false;
  pace.sent(dispatch.adapter, parts.clock.now());
  const sent = await attempt(parts, dispatch);
  await inStore(parts, (store) => settle(parts, store, dispatch, sent));
  return true;
}

const inStore = <T>({ database, chance }: Parts, work: (store: Store) => Promise<T>): Promise<T> =>
  database.transact((trx) => work(openStore(trx, chance(trx))));

async function takeNext(parts: Parts, store: Store, pace: Pace): Promise<Dispatch | null> {
  const now = parts.clock.now();
  for (const letter of await store.outbox.due(now)) {
    const dispatch = await dispatchOf(parts, store, letter, pace);
    if (dispatch === 'impossible') await store.outbox.mark(letter.seq, 'failed');
    else if (dispatch) {
      await store.outbox.startSending(letter.seq, dispatch.adapter.platform);
      return dispatch;
    }
  }
  return null;
}

/** Null: not now. */
async function dispatchOf(
  parts: Parts,
  store: Store,
  letter: QueuedLetter,
  pace: Pace,
): Promise<Dispatch | 'impossible' | null> {
  const now = parts.clock.now();
  const addresses = await addressesFor(store, letter);
  if (addresses.length === 0) return 'impossible';
  for (const address of inOrder(addresses, letter)) {
    const adapter = parts.adapters.find(({ platform }) => platform === address.network);
    if (!adapter?.isUp() || !pace.mayGo(adapter, now)) continue;
    const op = await opFor(store, letter, address, adapter);
    if (op === 'impossible') return op;
    if (op) return { letter, adapter, op };
  }
  return null;
}

async function addressesFor({ rooms, people }: Store, { target }: QueuedLetter): Promise<Address[]> {
  if (target.kind === 'room') return rooms.addresses(target.id);
  return (await people.addresses(target.id)).filter(({ reachable }) => reachable);
}

/** The network a question came by, or that a retry is meant for, first. */
const inOrder = (addresses: readonly Address[], { network }: QueuedLetter): Address[] =>
  [...addresses].sort((a, b) => Number(b.network === network) - Number(a.network === network));

async function opFor(
  store: Store,
  letter: QueuedLetter,
  address: Address,
  adapter: Adapter,
): Promise<Op | 'impossible' | null> {
  const chat: Chat = { id: address.id, kind: letter.target.kind === 'room' ? 'group' : 'direct' };
  const { content } = letter;
  switch (content.kind) {
    case 'text':
      return {
        kind: 'text',
        chat,
        text: letter.again ? wordingFor('en').sentAgain(content.text) : content.text,
        ...(await answered(store, content, address)),
      };
    case 'edit':
      return editOf(store, content, chat, adapter);
    case 'reaction':
      return (
        on(content.on, address) && {
          kind: 'reaction',
          chat,
          messageId: content.on.messageId,
          emoji: content.emoji,
          ...(await answered(store, content, address)),
        }
      );
    case 'setting':
      return { kind: 'setting', chat, setting: content.setting, value: content.value };
    case 'delete':
      if (!adapter.can.deletesOthers && !content.own) return 'impossible';
      return on(content.on, address) && { kind: 'delete', chat, messageId: content.on.messageId };
  }
}

const on = ({ network }: MessageRef, address: Address): true | null => (network === address.network ? true : null);

/** Whom the answer is for, and which message it quotes, as this network knows them. */
async function answered({ people }: Store, content: Extract<Content, { to?: string }>, { network }: Address) {
  const to =
    content.to === undefined
      ? undefined
      : (await people.addresses(content.to)).find((address) => address.network === network);
  const quotes = content.kind === 'text' && content.quotes?.network === network ? content.quotes.messageId : undefined;
  return { ...(to ? { to: to.id } : {}), ...(quotes === undefined ? {} : { quotes }) };
}

/** A post whose network is down goes on as a new message on the next one: every id it ever had stays its own. */
async function editOf(
  { posts }: Store,
  { postId, text }: Extract<Content, { kind: 'edit' }>,
  chat: Chat,
  { platform }: Adapter,
): Promise<Op | 'impossible'> {
  const newest = (await posts.messages(postId)).findLast(({ network }) => network === platform);
  return newest ? { kind: 'edit', chat, messageId: newest.messageId, text } : { kind: 'text', chat, text };
}

/** The network answers, or nobody can tell: an adapter that throws has lost the answer. */
async function attempt({ log }: Parts, { adapter, op, letter }: Dispatch): Promise<Sent> {
  try {
    return await adapter.send(op);
  } catch (error) {
    log.error({ err: error, letter: letter.seq, network: adapter.platform }, 'send failed');
    return { outcome: 'unknown' };
  }
}

async function settle(parts: Parts, store: Store, { adapter, op, ...dispatch }: Dispatch, sent: Sent): Promise<void> {
  const letter = { ...dispatch.letter, network: adapter.platform };
  if (sent.outcome === 'accepted') {
    await store.outbox.mark(letter.seq, 'accepted', parts.clock.now());
    const postId = letter.postId ?? (letter.content.kind === 'edit' ? letter.content.postId : undefined);
    if (postId !== undefined && sent.id !== undefined && (op.kind === 'text' || op.kind === 'edit'))
      await store.posts.posted(postId, { network: adapter.platform, messageId: sent.id });
  } else if (sent.outcome === 'unknown') await settleUnknown(parts, store, letter);
  else await retryLater(parts, store, letter);
}

/** Alarms, answers, reactions and settings are sent once more; a post waits for its next redraw. Nothing else repeats. */
export async function settleUnknown(parts: Parts, store: Store, letter: QueuedLetter): Promise<void> {
  const repeats = letter.urgency !== 'post' || letter.content.kind === 'reaction' || letter.content.kind === 'setting';
  if (repeats && !letter.again)
    await store.outbox.requeue(letter.seq, {
      network: letter.network ?? null,
      dueAt: parts.clock.now(),
      attempts: letter.attempts + 1,
      again: true,
    });
  else if (letter.urgency === 'alarm' && letter.attempts < 2)
    await byNextAddress(store, letter, letter.createdAt + nextAddressAfterMs);
  else await store.outbox.mark(letter.seq, 'unknown');
}

async function retryLater({ clock }: Parts, store: Store, letter: QueuedLetter): Promise<void> {
  const now = clock.now();
  if (letter.attempts >= attemptsAllowed) return store.outbox.mark(letter.seq, 'failed');
  if (letter.urgency === 'alarm' && now - letter.createdAt >= nextAddressAfterMs)
    return byNextAddress(store, letter, now);
  const wait = backOffMs[Math.min(letter.attempts, backOffMs.length - 1)] ?? minuteMs;
  await store.outbox.requeue(letter.seq, {
    network: letter.network ?? null,
    dueAt: now + wait,
    attempts: letter.attempts + 1,
    again: letter.again,
  });
}

async function byNextAddress(store: Store, letter: QueuedLetter, dueAt: number): Promise<void> {
  const networks = (await addressesFor(store, letter)).map(({ network }) => network);
  const next = networks[(networks.indexOf(letter.network ?? networks[0] ?? '') + 1) % networks.length];
  await store.outbox.requeue(letter.seq, {
    network: next ?? null,
    dueAt,
    attempts: letter.attempts + 1,
    again: letter.again,
  });
}
