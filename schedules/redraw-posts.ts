import { redrawStation } from '../data/posts/redraw.ts';
import type { Job } from './job.ts';

/** Posts that something changed under, or that the clock alone makes stale. */
export const redrawPosts: Job = {
  name: 'redraw-posts',
  async run(present, { canEdit }) {
    for (const stationId of await present.store.posts.dueRedraws(present.now))
      await redrawStation(present, stationId, canEdit);
  },
};
