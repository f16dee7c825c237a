import { followClock } from '../data/follow/follow.ts';
import type { Job } from './job.ts';

/** Gaps come nearer, ladders are climbed, custody clocks run out: all derived anew from the store. */
export const gapAlert: Job = {
  name: 'gap-alert',
  run: (present) => followClock(present),
  /** While any station is awake a gap may be due at any minute. */
  nextAt: async ({ store, now }) => ((await store.rota.activations()).length > 0 ? now : null),
};
