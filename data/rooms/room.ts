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
