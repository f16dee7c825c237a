import type { Instant } from '../../../data/ranges.ts';
import { dayMs, instantsAt } from '../../../data/times/wall.ts';
import type { Clock } from '../../clock.ts';

/** Stands still but where it is moved. */
export class PlayClock implements Clock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  moveTo(instant: Instant): void {
    this.#now = instant;
  }
}

const noon = 12 * 60;

/** Where every play begins: 2026-01-05T12:00 on the wall of the zone. */
export const playStart = (zone: string): Instant =>
  instantsAt(Date.UTC(2026, 0, 5) / dayMs, noon, zone)[0] ?? Date.UTC(2026, 0, 5, 12);
