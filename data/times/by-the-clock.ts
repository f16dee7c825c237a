import { hourMs, type Instant } from '../ranges.ts';
import { instantNear, wallParts } from './wall.ts';

/** Around a moment: when the wall last showed one of some hours, and when it will next. */
export interface HoursAround {
  readonly last: Instant;
  readonly next: Instant;
}

/** `hours`: whole ones after midnight, at least one. An hour that comes twice counts the first time only. */
export function hoursAround(hours: readonly number[], now: Instant, zone: string): HoursAround {
  const { dayNumber } = wallParts(now, zone);
  const all = [-1, 0, 1].flatMap((day) => hours.map((hour) => instantNear(dayNumber + day, hour * 60, zone)));
  return { last: Math.max(...all.filter((at) => at <= now)), next: Math.min(...all.filter((at) => at > now)) };
}

/** Later than this, what the next is near to is left to that one. */
const lateMs = hourMs;

/** Whether what belongs to the last hour is to be done now; `doneFor`: the hour it was last done for. */
export const isDueByClock = ({ last, next }: HoursAround, doneFor: Instant | null, now: Instant): boolean =>
  last > (doneFor ?? 0) && (now - last <= lateMs || next - now > lateMs);
