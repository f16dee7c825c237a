import type { Adapter } from '../bot/adapters/adapter.ts';

/** What a pretend network says of itself while nothing is wrong with it. */
export const well = {
  isUp: () => true,
  isHearing: () => true,
  health: () => ({ state: 'ready', advice: '' }) as const,
  fetch: async () => 'gone' as const,
  discard: async () => {},
} satisfies Partial<Adapter>;
