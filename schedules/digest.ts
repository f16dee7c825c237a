import { nextDigest, sendDigests } from '../data/alarms/digest.ts';
import type { Job } from './job.ts';

/** Coordinators read how things stand. */
export const digest: Job = { name: 'digest', run: (present) => sendDigests(present), nextAt: nextDigest };
