import type { Chat, Op, Setting } from '../adapter.ts';
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
      return send(number, recipient, { ...spoken(op, op.text), ...quoteOf(op.quotes, number) });
    case 'picture': {
      const base64_attachments = [
        `data:image/png;filename=porchlight.png;base64,${Buffer.from(op.png).toString('base64')}`,
      ];
      return send(number, recipient, { ...spoken(op, op.text), ...quoteOf(op.quotes, number), base64_attachments });
    }
    case 'edit':
      return send(number, recipient, { message: op.text, edit_timestamp: messageOf(op.messageId).sentAt });
    case 'reaction': {
      const { author, sentAt } = messageOf(op.messageId);
      const body = { recipient, reaction: op.emoji, target_author: nameOf(author, number), timestamp: sentAt };
      return { method: 'POST', path: `/v1/reactions/${own}`, body };
    }
    case 'setting':
      return op.chat.kind === 'group' ? groupSetting(op, `/v1/groups/${own}/${recipient}`) : directTimer(op, own);
    case 'join':
      return op.chat.kind === 'group' ? { method: 'POST', path: `/v1/groups/${own}/${recipient}/join` } : null;
    case 'delete': {
      const { author, sentAt } = messageOf(op.messageId);
      if (author !== 'self') return null;
      return { method: 'DELETE', path: `/v1/remote-delete/${own}`, body: { recipient, timestamp: sentAt } };
    }
  }
}

function groupSetting(setting: Setting, path: string): Request | null {
  switch (setting.setting) {
    case 'posting': {
      const permissions = { send_messages: setting.value === 'admins' ? 'only-admins' : 'every-member' };
      return { method: 'PUT', path, body: { permissions } };
    }
    case 'description':
      return { method: 'PUT', path, body: { description: setting.value } };
    case 'timer':
      // A timer of 0 is left out on the way to the client: once set, it can only be changed.
      return setting.value > 0 ? { method: 'PUT', path, body: { expiration_time: inSeconds(setting.value) } } : null;
  }
}

const directTimer = ({ chat, ...setting }: Extract<Op, { kind: 'setting' }>, own: string): Request | null =>
  setting.setting === 'timer'
    ? {
        method: 'PUT',
        path: `/v1/contacts/${own}`,
        body: { recipient: chat.id, expiration_in_seconds: inSeconds(setting.value) },
      }
    : null;

const inSeconds = (ms: number): number => Math.round(ms / 1_000);

/** What the apps show as a mention: one letter in the text, and whose name they put there. */
const placeholder = '\ufffc';

/** In a group somebody who is answered is named, unless a quotation shows already who is meant. */
function spoken({ chat, to, quotes }: { chat: Chat; to?: string; quotes?: string }, text: string): object {
  if (chat.kind === 'direct' || to === undefined || quotes !== undefined) return { message: text };
  const mention = { start: 0, length: placeholder.length, author: to };
  return { message: `${placeholder} ${text}`, mentions: [mention] };
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
