import { tellAt, tellHealth } from '../data/networks/tell-health.ts';
import { earliest } from '../data/ranges.ts';
import type { Job } from './job.ts';

/** The back office hears of networks that fail, and that work again. */
export const tellHealthJob: Job = {
  name: 'tell-health',
  run: (present, networks) => tellHealth(present, networks),
  nextAt: async ({ store, policy }) =>
    earliest((await store.networks.all()).map((network) => tellAt(network, policy.networks.tellAfterMs))),
};
