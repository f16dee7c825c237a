import type { Content, MessageRef, QueuedLetter } from '../data/outbox/letter.ts';
import { mayEdit } from '../data/posts/networks.ts';
import type { Post } from '../data/posts/post.ts';
import type { Instant } from '../data/ranges.ts';
import type { Address } from '../data/rooms/store.ts';
import type { Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Adapter, Chat, Op } from './adapters/adapter.ts';
import { addressesFor } from './addresses-for.ts';
import type { Sketch } from './draw-op.ts';
import { shortenText, splitText } from './fit-text.ts';

/** What exactly to do; `rest`: what is too long for this message and goes in the next. */
interface Doing {
  readonly op: Op | Sketch;
  readonly rest?: string;
}

/** The same, at a moment: it reaches the network no sooner. */
export interface Sending extends Doing {
  readonly at: Instant;
}

/** A letter that was handed to a network. */
export interface Tried extends Omit<Sending, 'op'> {
  readonly op: Op;
  readonly letter: QueuedLetter & { readonly network: string };
}

/** One address of a letter, seen from the network it is on. */
interface Place {
  readonly store: Store;
  readonly address: Address;
  readonly adapter: Adapter;
  readonly chat: Chat;
  readonly now: Instant;
}

type Outcome = Promise<Doing | 'impossible' | null>;

const words = wordingFor('en');

/** What exactly to do at an address; null: not there, `impossible`: nowhere, ever. */
export async function opFor(
  store: Store,
  letter: QueuedLetter,
  address: Address,
  adapter: Adapter,
  now: Instant,
): Promise<Sending | 'impossible' | null> {
  const chat: Chat = { id: address.id, kind: letter.target.kind === 'room' ? 'group' : 'direct' };
  const doing = await doingAt({ store, address, adapter, chat, now }, letter);
  return doing && doing !== 'impossible' ? { ...doing, at: now } : doing;
}

async function doingAt(place: Place, letter: QueuedLetter): Outcome {
  const { address, adapter, chat } = place;
  const { content } = letter;
  switch (content.kind) {
    case 'text':
      return textOf(place, letter, content);
    case 'picture':
      return pictureOf(place, letter, content);
    case 'edit':
      return editOf(place, letter, content);
    case 'reaction':
      return reactionOf(place, content);
    case 'setting': {
      const { network: _, ...setting } = content;
      return { op: { ...setting, chat } };
    }
    case 'join':
      return { op: { kind: 'join', chat } };
    case 'delete':
      if (!adapter.can.deletesOthers && !content.own) return 'impossible';
      return on(content.on, address) && { op: { kind: 'delete', chat, messageId: content.on.messageId } };
  }
}

const on = ({ network }: MessageRef, address: Address): true | null => (network === address.network ? true : null);

/** A post stays one message, as it is edited later; everything else goes on in the next. */
async function textOf(place: Place, letter: QueuedLetter, content: Extract<Content, { kind: 'text' }>): Outcome {
  const { store, address, adapter, chat } = place;
  const said = content.note === undefined ? content.text : `${content.text}\n\n${content.note}`;
  const longest = adapter.can.maxLength - (letter.again ? words.sentAgain('').length : 0);
  const post = letter.postId === undefined ? null : await store.posts.byId(letter.postId);
  const [text, rest] = post?.isLive ? [await cut(place, post, said, longest), ''] : splitText(said, longest);
  return {
    op: {
      kind: 'text',
      chat,
      text: letter.again ? words.sentAgain(text) : text,
      ...(await answered(store, content, address)),
    },
    ...(rest !== '' && { rest }),
  };
}

async function pictureOf(
  { store, address, adapter, chat }: Place,
  { again }: QueuedLetter,
  content: Extract<Content, { kind: 'picture' }>,
): Outcome {
  const { picture, caption } = content;
  const longest = adapter.can.maxLength - (again ? words.sentAgain('').length : 0);
  const [text, rest] = splitText(caption, longest);
  const op: Sketch = { kind: 'sketch', chat, picture, text: again ? words.sentAgain(text) : text };
  return { op: { ...op, ...(await answered(store, content, address)) }, ...(rest !== '' && { rest }) };
}

async function reactionOf({ store, address, chat }: Place, content: Extract<Content, { kind: 'reaction' }>): Outcome {
  const { emoji, on: message } = content;
  if (!on(message, address)) return null;
  const op: Op = { kind: 'reaction', chat, messageId: message.messageId, emoji };
  return { op: { ...op, ...(await answered(store, content, address)) } };
}

/** Whom the answer is for, and which message it quotes, as this network knows them. */
async function answered({ people }: Store, content: Extract<Content, { to?: string }>, { network }: Address) {
  const to =
    content.to === undefined
      ? undefined
      : (await people.addresses(content.to)).find((address) => address.network === network);
  const quotes = 'quotes' in content && content.quotes?.network === network ? content.quotes.messageId : undefined;
  return { ...(to ? { to: to.id } : {}), ...(quotes === undefined ? {} : { quotes }) };
}

/**
 * A rota that can't be edited goes out whole as a new message: every id it ever had stays its own. A change to an alarm
 * is nothing by itself: it is made where the alarm stands, or not at all.
 */
async function editOf(
  place: Place,
  letter: QueuedLetter,
  { postId, text }: Extract<Content, { kind: 'edit' }>,
): Outcome {
  const { store, chat, adapter, now } = place;
  const post = await store.posts.byId(postId);
  if (!post) return 'impossible';
  const messages = await store.posts.messages(postId);
  const isRota = post.kind === 'rota';
  const message = isRota ? messages.findLast(({ network }) => network === adapter.platform) : messages.at(-1);
  const fitting = await cut(place, post, text, adapter.can.maxLength);
  if (message?.network === adapter.platform && mayEdit(message, adapter.can.edits, now))
    return { op: { kind: 'edit', chat, messageId: message.messageId, text: fitting } };
  if (isRota) return { op: { kind: 'text', chat, text: fitting } };
  return message && message.network !== adapter.platform && (await isOpen(store, letter, message))
    ? null
    : 'impossible';
}

/** Whether a letter may go where a message is. */
const isOpen = async (store: Store, letter: QueuedLetter, { network }: MessageRef): Promise<boolean> =>
  (await addressesFor(store, letter)).some((address) => address.network === network);

async function cut({ store }: Place, { stationId }: Post, text: string, longest: number): Promise<string> {
  if (text.length <= longest) return text;
  const more = stationId === null ? words.alarmGoesOn() : words.rotaGoesOn(await store.stations.byId(stationId));
  return shortenText(text, longest, more);
}
