import type { NetworkState } from '../../data/networks/condition.ts';
import type { Setting } from '../../data/outbox/letter.ts';
import type { Instant } from '../../data/ranges.ts';
import type { GroupState } from '../../data/rooms/room.ts';

export type { GroupState, NetworkState, Setting };

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

/** Somebody named in a message, in which they stand as `@` and one word that means nobody else there. */
export interface Mention extends Sender {
  readonly as: string;
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
  /** Plain text: formatting gone. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The message this one quotes. */
  readonly quotes: string | null;
  /** References the adapter can fetch later; never the bytes. */
  readonly attachments: readonly string[];
}

/** A reaction set (the newest replaces an earlier one without notice) or, with `emoji` null, removed. */
export interface Reaction extends Happening {
  readonly kind: 'reaction';
  readonly messageId: string;
  /** When the message was sent, where it is the bot's own and the network says so: it may be one whose answer was lost. */
  readonly ownSentAt?: Instant;
  readonly emoji: string | null;
}

/** Somebody changed a message they had sent. Never runs or undoes anything. */
export interface Edit extends Happening {
  readonly kind: 'edit';
  readonly messageId: string;
  readonly text: string;
}

/** People joined or left a group, or it changed; `sender` is whoever brought it about, as far as the network says. */
export interface Members extends Happening {
  readonly kind: 'members';
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** `joined` is everybody there: whoever else was known has left. */
  readonly isWhole: boolean;
  /** What became of the bot itself; somebody invited can't write yet. */
  readonly bot: 'added' | 'invited' | 'removed' | null;
  readonly group: GroupState | null;
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
      readonly kind: 'picture';
      readonly chat: Chat;
      /** A PNG. */
      readonly png: Uint8Array;
      readonly text: string;
      readonly to?: string;
      readonly quotes?: string;
    }
  | ({ readonly kind: 'setting'; readonly chat: Chat } & Setting)
  /** Accepts an invitation to a group. */
  | { readonly kind: 'join'; readonly chat: Chat }
  | { readonly kind: 'delete'; readonly chat: Chat; readonly messageId: string };

/** Why something is refused however often it is tried. */
export type Refusal = 'not-admin' | 'not-in-group' | 'no-such-person' | 'untrusted' | 'impossible';

/**
 * accepted: the network has it (`id` is the network's id of a new message). failed: it has not, and will not later;
 * with a `refusal`, trying again is of no use. unknown: nobody can tell, as when the answer was lost.
 */
export interface Sent {
  readonly outcome: 'accepted' | 'failed' | 'unknown';
  readonly id?: string;
  readonly refusal?: Refusal;
}

/** A file somebody sent, or why it is not to be had: never again, not over this size, or not now. */
export type Fetched = { readonly bytes: Uint8Array; readonly type: string } | 'gone' | 'too-large' | 'later';

export interface Health {
  readonly state: NetworkState;
  /** What is wrong and what the operator can do: one or two sentences, empty where nothing is. */
  readonly advice: string;
  /** When it is tried again, where that is known. */
  readonly until?: Instant;
}

/** What a network can do; values, so that nothing has to ask which network it is. */
export interface Abilities {
  readonly edits: { readonly maxCount: number; readonly windowMs: number };
  /** How long after it was sent the bot can delete what it wrote; 0: never. */
  readonly deletesForMs: number;
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
  /** Whether what people do there is heard now. */
  isHearing(): boolean;
  health(): Health;
  /**
   * Never throws for a network that can't be reached: it keeps trying. `onEvent` resolves once the event is stored, so
   * none arrives unheard; `onChange` is called when `isUp`, `isHearing` or `health` changes.
   */
  start(onEvent: (event: Event) => Promise<void>, onChange: () => void): Promise<void>;
  /** Resolves within two minutes, whatever the network does. */
  send(op: Op): Promise<Sent>;
  /** An attachment of a message, if it is no larger than `longest` bytes. */
  fetch(attachment: string, longest: number): Promise<Fetched>;
  /** The network need not keep an attachment any more. */
  discard(attachment: string): Promise<void>;
  /** Resolves when nothing is in flight. */
  stop(): Promise<void>;
}
