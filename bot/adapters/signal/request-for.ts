import type { Chat, Op } from '../adapter.ts';
import { type Aci, asInternalGroupId, messageOf, toApiGroupId } from './ids.ts';

/** One call of the REST API; the path begins at its root. */
export interface Request {
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** The call that does an op from an account; null where Signal has none for it. `number`: in E.164, as everywhere. */
export function requestFor(op: Op, number: string): Request | null {
  const recipient = recipientOf(op.chat);
  const own = encodeURIComponent(number);
  switch (op.kind) {
    case 'text':
      return send(number, recipient, { message: op.text, ...quoteOf(op.quotes, number) });
    case 'edit':
      return send(number, recipient, { message: op.text, edit_timestamp: messageOf(op.messageId).sentAt });
    case 'reaction': {
      const { author, sentAt } = messageOf(op.messageId);
      const body = { recipient, reaction: op.emoji, target_author: nameOf(author, number), timestamp: sentAt };
      return { method: 'POST', path: `/v1/reactions/${own}`, body };
    }
    case 'setting': {
      const permissions = { send_messages: op.value === 'admins' ? 'only-admins' : 'every-member' };
      return { method: 'PUT', path: `/v1/groups/${own}/${recipient}`, body: { permissions } };
    }
    case 'delete': {
      const { author, sentAt } = messageOf(op.messageId);
      if (author !== 'self') return null;
      return { method: 'DELETE', path: `/v1/remote-delete/${own}`, body: { recipient, timestamp: sentAt } };
    }
  }
}

/** Never styled: the offsets of mentions and what people write would both suffer from it. */
const send = (number: string, recipient: string, message: object): Request => ({
  method: 'POST',
  path: '/v2/send',
  body: { number, recipients: [recipient], text_mode: 'normal', ...message },
});

/** A quote needs its author. */
function quoteOf(messageId: string | undefined, number: string): object {
  if (messageId === undefined) return {};
  const { author, sentAt } = messageOf(messageId);
  return { quote_timestamp: sentAt, quote_author: nameOf(author, number) };
}

const nameOf = (author: Aci | 'self', number: string): string => (author === 'self' ? number : author);

function recipientOf({ id, kind }: Chat): string {
  if (kind === 'direct') return id;
  const group = asInternalGroupId(id);
  if (!group) throw new Error('A Signal group has an id of 32 bytes');
  return toApiGroupId(group);
}

/** The time a new message bears, from either form of the answer: older versions give an object, newer ones a list. */
export function sentAtOf(answer: unknown): string | undefined {
  const [first] = Array.isArray(answer) ? answer : [answer];
  const sentAt = typeof first === 'object' && first !== null ? (first as { timestamp?: unknown }).timestamp : undefined;
  return typeof sentAt === 'string' || typeof sentAt === 'number' ? String(sentAt) : undefined;
}
