import { callRoll, nextRollCall } from '../data/alarms/call-roll.ts';
import type { Job } from './job.ts';

/** Coordinators hear of every hour still open until the morning. */
export const rollCall: Job = { name: 'roll-call', run: (present) => callRoll(present), nextAt: nextRollCall };
