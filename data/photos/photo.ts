import type { Instant } from '../ranges.ts';

/** What the network calls a file that somebody sent. */
export interface PhotoRef {
  readonly network: string;
  readonly reference: string;
}

/** A photo that somebody sent privately and that has still to be fetched. */
export interface WaitingPhoto extends PhotoRef {
  readonly id: string;
  readonly personId: string;
  readonly attempts: number;
}

/** Why there is no photo, where a network had none to give or none that may be kept. */
export type Unfit = 'gone' | 'too-large' | 'no-picture';

export interface PhotoSettings {
  readonly longestBytes: number;
  /** How many somebody may send in the time photos are kept. */
  readonly most: number;
  readonly keptMs: number;
}

/** Photos are kept for claims, which come soon after or not at all. */
export const photoDefaults: PhotoSettings = {
  longestBytes: 10 * 1024 * 1024,
  most: 5,
  keptMs: 24 * 60 * 60 * 1_000,
};

const kinds = ['image/jpeg', 'image/png', 'image/webp'];

/** Whether it is a picture that can be shown, and freed of where and when it was taken. */
export const isPicture = (type: string): boolean => kinds.includes(type.split(';')[0] ?? '');

/** When to try once more, after so many attempts; null: it will not come any more. */
export function tryAgainAt(attempts: number, now: Instant): Instant | null {
  const pauseMs = pausesMs[attempts];
  return pauseMs === undefined ? null : now + pauseMs;
}

const pausesMs = [5_000, 15_000, 60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000];
