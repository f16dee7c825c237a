import type { Instant } from '../../data/ranges.ts';

/** The chat networks. The playground pretends to be both. */
export const platforms = ['signal', 'whatsapp'] as const;
export type Platform = (typeof platforms)[number];

export interface Chat {
  readonly id: string;
  readonly kind: 'group' | 'direct';
}

/** Somebody as the network knows them; data/people finds the person. */
export interface Sender {
  readonly id: string;
  readonly name: string;
}

interface Happening {
  /** The network's own id of this happening; a second arrival is dropped. */
  readonly id: string;
  readonly chat: Chat;
  readonly sender: Sender;
  readonly sentAt: Instant;
}

export interface Message extends Happening {
  readonly kind: 'message';
  /** Plain text: formatting gone, mentions written as `@name` and listed below. */
  readonly text: string;
  readonly mentions: readonly Sender[];
  /** The message this one quotes. */
  readonly quotes: string | null;
  /** References the adapter can fetch later; never the bytes. */
  readonly attachments: readonly string[];
}

/** A reaction set (the newest replaces an earlier one without notice) or, with `emoji` null, removed. */
export interface Reaction extends Happening {
  readonly kind: 'reaction';
  readonly messageId: string;
  readonly emoji: string | null;
}

/** Somebody changed a message they had sent. Never runs or undoes anything. */
export interface Edit extends Happening {
  readonly kind: 'edit';
  readonly messageId: string;
  readonly text: string;
}

/** People joined or left a group; `sender` is who added or removed them, as far as the network says. */
export interface Members extends Happening {
  readonly kind: 'members';
  readonly joined: readonly Sender[];
  readonly left: readonly string[];
  /** Whether the bot itself was just added. */
  readonly botAdded: boolean;
}

/** One of the bot's messages reached somebody's phone. */
export interface Receipt extends Happening {
  readonly kind: 'receipt';
  readonly messageId: string;
}

export type Event = Message | Reaction | Edit | Members | Receipt;

/** One thing to do on a network. `to` is the person answered, so that the adapter can quote or mention them. */
export type Op =
  | {
      readonly kind: 'text';
      readonly chat: Chat;
      readonly text: string;
      readonly to?: string;
      readonly quotes?: string;
    }
  | { readonly kind: 'edit'; readonly chat: Chat; readonly messageId: string; readonly text: string }
  | {
      readonly kind: 'reaction';
      readonly chat: Chat;
      readonly messageId: string;
      readonly emoji: string;
      readonly to?: string;
    }
  | {
      readonly kind: 'setting';
      readonly chat: Chat;
      readonly setting: 'posting';
      readonly value: 'everyone' | 'admins';
    }
  | { readonly kind: 'delete'; readonly chat: Chat; readonly messageId: string };

/**
 * accepted: the network has it (`id` is the network's id of a new message). failed: it has not, and will not later.
 * unknown: nobody can tell, as when the answer was lost.
 */
export interface Sent {
  readonly outcome: 'accepted' | 'failed' | 'unknown';
  readonly id?: string;
}

/** What a network can do; values, so that nothing has to ask which network it is. */
export interface Abilities {
  readonly edits: { readonly maxCount: number; readonly windowMs: number };
  /** Whether the bot may remove what others wrote. */
  readonly deletesOthers: boolean;
  /** Whether reactions made while it could not be reached are told afterwards; unsaid, they are lost. */
  readonly resyncsTaps?: boolean;
  readonly maxLength: number;
  /** The least time between two sends, in ms: the account's pace. */
  readonly paceMs: number;
}

/** The whole border between the bot and a network. */
export interface Adapter {
  readonly platform: Platform;
  /** The bot's own account there. */
  readonly account: string;
  readonly can: Abilities;
  /** Opens a private chat with the bot when tapped. */
  readonly directLink: string;
  /** Whether sending has any chance now. */
  isUp(): boolean;
  /** `onEvent` resolves once the event is stored, so none arrives unheard; `onChange` is called when `isUp` changes. */
  start(onEvent: (event: Event) => Promise<void>, onChange: () => void): Promise<void>;
  send(op: Op): Promise<Sent>;
  /** Resolves when nothing is in flight. */
  stop(): Promise<void>;
}
