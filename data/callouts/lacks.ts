import { type Instant, intersection, lengthMs, type Range } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import { leastGapMs } from '../rota/short-pieces.ts';
import type { Lack, Need } from './callout.ts';

/** The hours within `window` in which more people are wanted at a station, as many at once in each; what is short is left out. */
export function lacksAt({ stretches }: Pick<Outlook, 'stretches'>, window: Range): Lack[] {
  const lacks: Lack[] = [];
  for (const { on, wanted, demanded, ...range } of stretches) {
    const within = intersection(range, window);
    if (!within || !demanded || on >= wanted) continue;
    const lack = { ...within, missing: wanted - on, isEmpty: on === 0 };
    const last = lacks.at(-1);
    if (last?.end === lack.start && isAlike(last, lack)) lacks[lacks.length - 1] = { ...last, end: lack.end };
    else lacks.push(lack);
  }
  return lacks.filter((lack) => lengthMs(lack) >= leastGapMs);
}

const isAlike = (a: Lack, b: Lack): boolean => a.missing === b.missing && a.isEmpty === b.isEmpty;

/** What is left from now on of hours that were called out for: where fewer people are wanted, so many. */
export const leftOf = (called: readonly Lack[], outlook: Pick<Outlook, 'stretches'>, now: Instant): Lack[] =>
  called.flatMap(({ start, end }) => lacksAt(outlook, { start: Math.max(start, now), end }));

/** Whether what is left differs from what a message shows. Hours that have only begun, or are as good as over, are no news: it says when it was true. */
export const isNews = (shown: readonly Need[], left: readonly Need[], now: Instant): boolean =>
  JSON.stringify(ahead(shown, now)) !== JSON.stringify(ahead(left, now));

const ahead = (needs: readonly Need[], now: Instant): Need[] =>
  needs
    .map(({ stationId, lacks }) => ({
      stationId,
      lacks: lacks
        .map((lack) => ({ ...lack, start: Math.max(lack.start, now) }))
        .filter((lack) => lengthMs(lack) >= leastGapMs),
    }))
    .filter(({ lacks }) => lacks.length > 0);
