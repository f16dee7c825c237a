import type { Instant } from '../../../data/ranges.ts';
import type { Platform } from '../adapter.ts';

/** Something a network accepted from the bot: one line of output. What does not apply is left out. */
export interface Output {
  readonly at: Instant;
  readonly room: string;
  readonly network: Platform;
  readonly kind: 'message' | 'edit' | 'reaction' | 'setting' | 'delete';
  /** For a setting `posting=everyone`. */
  readonly text?: string;
  readonly to?: string;
  readonly emoji?: string;
  /** Where it is kept, if it is. */
  readonly picture?: string;
  /** A message's running number, repeated by what is done to it later. */
  readonly post?: number;
  /** For the readable chat only. */
  readonly hasPicture?: true;
  /** What an edited post said until then; for the readable chat only. */
  readonly before?: string;
}

/** What people did, shown in the readable chat only. */
export interface Heard {
  readonly at: Instant;
  readonly room: string;
  readonly network: Platform;
  readonly kind: 'said' | 'tapped';
  readonly who: string;
  /** What was said, or the emoji tapped (null: taken away). */
  readonly what: string | null;
  readonly attachments: readonly string[];
  readonly post?: number;
}

export type Entry = Output | Heard;

export const isOutput = (entry: Entry): entry is Output => entry.kind !== 'said' && entry.kind !== 'tapped';
