import { type Instant, subtract } from '../ranges.ts';
import type { StationSetting } from '../stations/store.ts';
import type { WantedChange } from './sweep.ts';

/** From `since` on, the hours that have a number of their own, whatever is wanted the rest of the time; each hour once. */
export function specialHours(settings: readonly StationSetting[], since: Instant): WantedChange[] {
  const special: WantedChange[] = [];
  const gone = { start: Number.NEGATIVE_INFINITY, end: since };
  for (const { kind, from, until, value } of settings.toReversed()) {
    if (kind !== 'wanted' || until === null) continue;
    const free = subtract([{ start: from, end: until }], [gone, ...special]);
    special.push(...free.map((range) => ({ ...range, wanted: value })));
  }
  return special.sort((a, b) => a.start - b.start);
}
