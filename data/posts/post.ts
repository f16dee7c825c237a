import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { MessageRef, Target } from '../outbox/letter.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';

/** What each number on a post stands for; fixed once the post is sent, whatever edits follow. */
export type SlotMap = Readonly<Record<string, Range>>;

/** Somebody's hours as a rota shows them. */
export interface Seat extends Range {
  readonly personId: string;
}

/** A message of a post. An edit may give it another id: that one has its age, and one edit more. */
export interface PostMessage extends MessageRef {
  /** When it was first sent. */
  readonly at: Instant;
  /** How often it was edited since, or may have been. */
  readonly edits: number;
}

/**
 * A message that taps count on. Most are kept up to date in place: a rota, the last alarm somebody got, a call-out, or a
 * question to coordinators that stands by itself. What one person was `asked`, and a list of what waits for them, stay as sent.
 */
export interface Post {
  readonly id: string;
  readonly kind: 'rota' | 'alarm' | 'question' | 'asked' | 'todo' | 'callout';
  readonly target: Target;
  /** The station of a rota; null for an alarm, which may bundle several. */
  readonly stationId: string | null;
  readonly slots: SlotMap;
  /** Who was down when a rota was last told in full or in part. */
  readonly seats: readonly Seat[];
  /** A digest of the text as last queued: enough to see a change by. The text itself has names in it. */
  readonly shows: string;
  readonly drawnAt: Instant;
  /** When the clock alone changes what it should show. */
  readonly nextDrawAt: Instant | null;
  /** The network its newest message is on; null until accepted. */
  readonly network: string | null;
  readonly isLive: boolean;
}

/** What a post says by now. */
export interface Drawing {
  readonly text: string;
  readonly nextDrawAt: Instant | null;
  readonly seats?: Post['seats'];
  readonly slots?: SlotMap;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const toPost = (row: Selectable<Tables['post']>): Post => ({
  id: row.id,
  kind: row.kind,
  target: { kind: row.target_kind, id: row.target_id },
  stationId: row.station_id,
  slots: JSON.parse(row.slots) as SlotMap,
  seats: JSON.parse(row.seats) as Seat[],
  shows: row.shows,
  drawnAt: row.drawn_at,
  nextDrawAt: row.next_draw_at,
  network: row.network,
  isLive: row.live === 1,
});
