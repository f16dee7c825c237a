import { checkStillOn, stillOnAt } from '../data/people/still-on.ts';
import type { Job } from './job.ts';

/** Whoever has been on duty for long without an end is asked whether they still are. */
export const stillOnJob: Job = {
  name: 'still-on',
  run: (present) => checkStillOn(present),
  nextAt: (present) => stillOnAt(present),
};
