import type { Instant } from '../../../data/ranges.ts';
import type { Message, Platform, Reaction } from '../adapter.ts';
import { chatOf, senderOf } from './world.ts';

/** What somebody does, as a script line or the terminal says it. */
export interface Saying {
  readonly who: string;
  readonly room: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

/** How it goes out: which network, under which id, when. */
export interface Sending {
  readonly platform: Platform;
  readonly id: string;
  readonly sentAt: Instant;
}

/** `@dee` anywhere in the text is a mention; a trailing dot or an address such as `a@b` is not part of one. */
const mentionPattern = /(?<![\p{L}\p{N}])@([\p{L}][\p{L}\p{N}_-]*)/gu;

function mentionsIn(text: string, platform: Platform) {
  const names = [...text.matchAll(mentionPattern)].map((match) => (match[1] ?? '').toLowerCase());
  return [...new Set(names)].map((name) => ({ ...senderOf(platform, name), as: name }));
}

export const toMessage = ({ who, room, text, attachments }: Saying, { platform, id, sentAt }: Sending): Message => ({
  kind: 'message',
  id,
  chat: chatOf(platform, who, room),
  sender: senderOf(platform, who),
  sentAt,
  text,
  mentions: mentionsIn(text, platform),
  quotes: null,
  attachments,
});

export interface Tap {
  readonly who: string;
  readonly room: string;
  readonly messageId: string;
  /** Null takes it away. */
  readonly emoji: string | null;
}

export const toReaction = ({ who, room, messageId, emoji }: Tap, { platform, id, sentAt }: Sending): Reaction => ({
  kind: 'reaction',
  id,
  chat: chatOf(platform, who, room),
  sender: senderOf(platform, who),
  sentAt,
  messageId,
  emoji,
});
