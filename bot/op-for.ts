import type { Content, MessageRef, QueuedLetter } from '../data/outbox/letter.ts';
import type { Address } from '../data/rooms/store.ts';
import type { Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Adapter, Chat, Op } from './adapters/adapter.ts';

/** What exactly to do at an address; null: not there, `impossible`: nowhere, ever. */
export async function opFor(
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
