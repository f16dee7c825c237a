import type { Level } from '../people/person.ts';

export const roomKinds = ['station', 'coordinators', 'backoffice', 'callout'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** A chat the bot is in. One room may have an address on each network. */
export interface Room {
  readonly id: string;
  readonly kind: RoomKind;
  /** The station a station's room is bound to. */
  readonly stationId: string | null;
}

export const roomLevels: Record<RoomKind, Level> = { station: 0, callout: 0, coordinators: 1, backoffice: 2 };

/**
 * How the bot stands in a group: `invited` by somebody who may, and about to join; `unasked`: there, or invited, by
 * somebody who may not take it anywhere; `out`: it was there once. Only where it is `in` does it write.
 */
export type Standing = 'in' | 'invited' | 'unasked' | 'out';

/** What the bot may do in a group, and how others join it. */
export interface GroupState {
  readonly botIsAdmin: boolean;
  /** Whether admins alone may write. */
  readonly isClosed: boolean;
  /** Empty where there is none. */
  readonly inviteLink: string;
}
