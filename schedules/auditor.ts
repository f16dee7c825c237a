import { audit, nextAudit } from '../data/auditor/audit.ts';
import type { Job } from './job.ts';

/** Each quarter of an hour: whether all that should have been told was. */
export const auditor: Job = {
  name: 'auditor',
  run: (present, networks) => audit(present, networks),
  nextAt: (present) => nextAudit(present),
};
