import { redrawStation } from '../data/posts/redraw.ts';
import type { Job } from './job.ts';

/** Posts that something changed under, or that the clock alone makes stale. */
export const redrawPosts: Job = {
  name: 'redraw-posts',
  async run(present, networks) {
    const { store, now, policy } = present;
    for (const stationId of await store.redraws.due(now)) {
      await redrawStation(present, stationId, networks);
      // What is on its way can't be changed yet.
      if (await store.redraws.isPostOnItsWay()) await store.redraws.ask(stationId, now + policy.rota.redrawAfterMs);
    }
  },
  nextAt: ({ store }) => store.redraws.nextDraw(),
};
