import { auditor } from './auditor.ts';
import { closeRooms } from './close-rooms.ts';
import { digest } from './digest.ts';
import { eraseTexts } from './erase-texts.ts';
import { gapAlert } from './gap-alert.ts';
import type { Job } from './job.ts';
import { redrawPosts } from './redraw-posts.ts';
import { renewCalloutsJob } from './renew-callouts.ts';
import { rollCall } from './roll-call.ts';
import { stillOnJob } from './still-on.ts';
import { tellHealthJob } from './tell-health.ts';

/** Every job, in the order in which a minute runs them. */
export const jobs: readonly Job[] = [
  ...[gapAlert, rollCall, auditor, digest],
  ...[redrawPosts, closeRooms, renewCalloutsJob, stillOnJob, tellHealthJob, eraseTexts],
];
