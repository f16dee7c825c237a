import type { Level, Person } from '../data/people/person.ts';
import type { Policy } from '../data/policy.ts';
import type { Instant } from '../data/ranges.ts';
import type { RoomKind } from '../data/rooms/room.ts';
import type { Station } from '../data/stations/station.ts';
import type { Store } from '../data/store.ts';
import type { Wording } from '../data/wording/index.ts';
import type { Chat, Mention } from './adapters/adapter.ts';

/** Where something is said: a room the bot is linked to, a group it is not, or somebody's direct chat. */
export interface Place {
  readonly kind: RoomKind | 'direct' | 'unlinked';
  /** The room's id; in a direct chat the person's. */
  readonly id: string;
  /** The most that may be said here. */
  readonly level: Level;
  /** The station of a station's room. */
  readonly station: Station | null;
  readonly chat: Chat;
}

/** All that the handling of one event stands on. */
export interface Turn {
  readonly store: Store;
  /** When it is handled: what decisions go by. */
  readonly now: Instant;
  /** When it was said, never later than received: what words are read against. */
  readonly saidAt: Instant;
  readonly zone: string;
  readonly policy: Policy;
  readonly words: Wording;
  readonly sender: Person;
  /** The sender's own level. */
  readonly level: Level;
  readonly place: Place;
  readonly network: string;
  readonly mentions: readonly Mention[];
  /** The message on the same network that this one quotes. */
  readonly quotes: string | null;
  /** The number of what was said, in the inbox. */
  readonly inboxSeq: number;
  /** A keyed hash, for what must be recognised but not readable. */
  hash(text: string): string;
  /**
   * Writes down, once, who does what; the number that every row the command writes carries. `undoable`: as the command is,
   * but where one that is only looked something up.
   */
  act(options?: { readonly undoable: boolean }): Promise<number>;
  /** What happens here changes this station: its alarms and posts follow. */
  touch(stationId: string): void;
}
