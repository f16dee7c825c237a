import { watchedStations } from '../data/alarms/watched.ts';
import { followClock } from '../data/follow/follow.ts';
import type { Job } from './job.ts';

/** Gaps come nearer, ladders are climbed, custody clocks run out: all derived anew from the store. */
export const gapAlert: Job = {
  name: 'gap-alert',
  run: (present) => followClock(present),
  /** While any station is watched something may be due at any minute. */
  nextAt: async (present) => ((await watchedStations(present)).length > 0 ? present.now : null),
};
