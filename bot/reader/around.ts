import type { Instant } from '../../data/ranges.ts';
import type { StationIndex } from '../../data/stations/match.ts';
import type { Station } from '../../data/stations/station.ts';
import type { Wording } from '../../data/wording/index.ts';

/** What words are read against. */
export interface Around {
  readonly stations: StationIndex;
  /** The station of the room, which may be left unsaid there. */
  readonly home: Station | null;
  /** When the words were sent. */
  readonly saidAt: Instant;
  readonly zone: string;
  readonly wording: Wording;
  /** Whether `!` or `/` says that a command is meant; in a direct chat it may be left out. */
  readonly marked: boolean;
}
