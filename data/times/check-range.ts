import type { Range } from '../ranges.ts';
import { minuteMs } from '../ranges.ts';
import type { AskWhy } from './ask-why.ts';
import { halfDay, wholeDay } from './clock.ts';
import type { DayRule, Today } from './days.ts';
import type { PartName } from './vocabulary.ts';
import { wallMinutes } from './wall.ts';

/** The days and parts of the day said with a stretch, by the end they belong to. */
export interface Surroundings {
  readonly startDay: DayRule | undefined;
  readonly endDay: DayRule | undefined;
  readonly trailing: boolean; // the day stands behind the hours
  readonly startPart: PartName | undefined;
  readonly endPart: PartName | undefined;
}

export type Resolved = Range | AskWhy;

/** Wholly past, or more than 12 h on the wall, is asked back. */
export function checked(range: Range, { now, zone }: Today): Resolved {
  if (range.end <= now) return 'passed';
  if (range.end <= range.start) return 'no-such-time';
  if (wallMinutes(range.end, zone) - wallMinutes(range.start, zone) > halfDay) return 'too-long';
  return range.start > now + 190 * wholeDay * minuteMs ? 'too-far' : range;
}
