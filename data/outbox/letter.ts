import type { Picture } from '../pictures/picture.ts';
import type { Instant } from '../ranges.ts';

/** Who a letter is for; the address is chosen when it is sent. */
export interface Target {
  readonly kind: 'person' | 'room';
  readonly id: string;
}

/** A message on a network. */
export interface MessageRef {
  readonly network: string;
  readonly messageId: string;
}

/** Who may write in a group, what it says of itself, or after how many ms messages of a chat disappear. */
export type Setting =
  | { readonly setting: 'posting'; readonly value: 'everyone' | 'admins' }
  | { readonly setting: 'description'; readonly value: string }
  | { readonly setting: 'timer'; readonly value: number };

/** What is to be done, free of any network's ids but where it is about one message there. */
export type Content =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Said once below a post, and gone with its next change. */
      readonly note?: string;
      readonly to?: string;
      /** On this network alone. */
      readonly network?: string;
      readonly quotes?: MessageRef;
    }
  /** Drawn as it goes; the caption says the same in words. */
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      readonly caption: string;
      readonly to?: string;
      readonly quotes?: MessageRef;
    }
  | { readonly kind: 'edit'; readonly postId: string; readonly text: string }
  | { readonly kind: 'reaction'; readonly on: MessageRef; readonly emoji: string; readonly to?: string }
  /** On one network alone, if it is named. */
  | ({ readonly kind: 'setting'; readonly network?: string } & Setting)
  /** Accepts the invitation to a room's group on a network. */
  | { readonly kind: 'join'; readonly network: string }
  | { readonly kind: 'delete'; readonly on: MessageRef; readonly own: boolean };

/** Alarms go first, then answers, then posts and the rest. */
export const urgencies = { alarm: 0, answer: 1, post: 2 } as const;
export type Urgency = keyof typeof urgencies;

export interface Letter {
  readonly target: Target;
  readonly content: Content;
  readonly urgency: Urgency;
  /** A queued letter with the same key is replaced by this one. */
  readonly key?: string;
  /** The network the question came by: tried first. */
  readonly network?: string;
  /** The post that a new message becomes one of the messages of. */
  readonly postId?: string;
  /** The number in the inbox of what it answers. */
  readonly answers?: number;
}

export type LetterState = 'queued' | 'sending' | 'accepted' | 'failed' | 'unknown' | 'superseded';

export interface QueuedLetter extends Letter {
  readonly seq: number;
  readonly state: LetterState;
  readonly createdAt: Instant;
  readonly attempts: number;
  /** Sent once already with an unknown outcome. */
  readonly again: boolean;
  /** Networks that will never take it. */
  readonly refusedBy: readonly string[];
}
