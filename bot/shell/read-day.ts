import type { Instant } from '../../data/ranges.ts';
import { dayNumberOf, instantNear } from '../../data/times/wall.ts';
import { ConfigError } from '../errors.ts';

const noonMinutes = 12 * 60;

/** `2026-01-05` in, noon of that day out; `2026-01` is the first of the month. Throws ConfigError where it is none, or still to come. */
export function readDay(text: string, now: Instant, zone: string): Instant {
  const [match, year, month, day = 1] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  const dayNumber = match === undefined ? undefined : dayNumberOf(Number(year), Number(month), Number(day));
  if (dayNumber === undefined) throw new ConfigError(`There is no day ${text}. Write it as 2026-01-05.`);
  const at = instantNear(dayNumber, noonMinutes, zone);
  if (instantNear(dayNumber, 0, zone) > now)
    throw new ConfigError(`${text} has not come yet. Say when the list was right.`);
  return at;
}
