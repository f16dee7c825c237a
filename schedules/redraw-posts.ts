import { redrawStation } from '../data/posts/redraw.ts';
import type { Job } from './job.ts';

/** Posts that something changed under, or that the clock alone makes stale. */
export const redrawPosts: Job = {
  name: 'redraw-posts',
  async run(present, networks) {
    for (const stationId of await present.store.redraws.due(present.now))
      await redrawStation(present, stationId, networks);
  },
  nextAt: ({ store }) => store.redraws.nextDraw(),
};
