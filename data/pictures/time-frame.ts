import { hourMs, type Instant, type Range } from '../ranges.ts';
import type { Wording } from '../wording/index.ts';
import type { Hour, Picture } from './picture.ts';
import { clockChange, nights, wallHours } from './wall-hours.ts';

/** What pictures are made from: a moment, a place's clock, and words. */
export interface Moment {
  readonly now: Instant;
  readonly zone: string;
  readonly words: Wording;
}

/** Labels stand so many hours apart; a long span has room for fewer. */
const labelledHours = { short: 3, long: 6 };
const longMs = 20 * hourMs;

/** The hours of a span as the wall shows them, with nights and a change of the clocks. */
export function timeFrame(span: Range, { now, zone, words }: Moment): Pick<Picture, TimeFrame> {
  const hours = wallHours(span, zone);
  const change = clockChange(hours, zone);
  const every = span.end - span.start > longMs ? labelledHours.long : labelledHours.short;
  const labelled = hours.map(({ at, hour }, index): Hour => {
    const isShown = hour % every === 0 && hours[index - 1]?.hour !== hour;
    return { at, label: isShown ? words.hourLabel(at, hour === 0, zone) : null, isMidnight: hour === 0 };
  });
  return {
    span,
    now: words.nowMark(now, zone),
    hours: labelled,
    nights: nights(span, zone),
    change: change && words.changeMark(change.at, change.isBack),
  };
}

type TimeFrame = 'span' | 'now' | 'hours' | 'nights' | 'change';
