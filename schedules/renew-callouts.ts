import { nextRenewal, renewCallouts } from '../data/posts/renew-callouts.ts';
import type { Job } from './job.ts';

/** What was called out is kept true while it stands anywhere. */
export const renewCalloutsJob: Job = {
  name: 'renew-callouts',
  run: (present, networks) => renewCallouts(present, networks),
  nextAt: (present) => nextRenewal(present),
};
