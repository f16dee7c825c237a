import type { AlarmSettings } from '../alarms/settings.ts';
import type { Instant } from '../ranges.ts';
import { unknownStationCode } from '../stations/station.ts';
import type { Standing, StatusLine, Worry } from '../wording/en/status-parts.ts';
import { isNear } from './clocks.ts';

/** The worst first. */
const worries: readonly Worry[] = ['unplaced', 'empty now', 'empty soon', 'thin', 'asked', 'later', 'none'];

type Stands = Omit<StatusLine, 'standing' | 'saidBy' | 'sinceBy'>;

/** Soon is as far ahead as the first alarm of its kind goes out. */
export function standingOf(line: Stands, now: Instant, { leadsMs }: Pick<AlarmSettings, 'leadsMs'>): Standing {
  if (line.station.code === unknownStationCode) return { worry: 'unplaced', since: now };
  const within = { empty: now + Math.max(...leadsMs.empty), thin: now + Math.max(...leadsMs.thin) };
  const [first] = line.gaps;
  const near = line.gaps.filter(({ kind, start }) => start <= within[kind]);
  const empty = near.find(({ kind }) => kind === 'empty');
  if (empty) return { worry: empty.start <= now ? 'empty now' : 'empty soon', since: empty.start };
  if (near[0]) return { worry: 'thin', since: near[0].start };
  if (asksForALook(line, now)) return { worry: 'asked', since: now };
  return first ? { worry: 'later', since: first.start } : { worry: 'none', since: now };
}

const asksForALook = ({ count, overdue, until, askAfter, questions }: Stands, now: Instant): boolean =>
  count.unknown ||
  overdue > 0 ||
  questions.some(({ kind }) => kind !== 'open-group') ||
  isNear(until, now) ||
  askAfter !== null;

export function worstFirst(a: StatusLine, b: StatusLine): number {
  const rank = ({ standing }: StatusLine) => worries.indexOf(standing.worry);
  return rank(a) - rank(b) || a.standing.since - b.standing.since || a.station.code.localeCompare(b.station.code);
}
