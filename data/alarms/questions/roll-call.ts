import { hourMs, type Instant, intersection, minuteMs } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { type Gap, gapsFrom } from '../../rota/sweep.ts';
import { unknownStationCode } from '../../stations/station.ts';
import { hoursAround } from '../../times/by-the-clock.ts';
import type { RollCallLine } from '../../wording/en/roll-call.ts';
import type { OpenAlarm } from '../alarm.ts';
import type { AlarmSettings } from '../settings.ts';
import type { Question } from './question.ts';

/** So near its hours count to be: others are asked every 15 min, for all stations at once. What is nearer has its own alarm. */
const asIfInMs = 2 * hourMs;

/** The hours with nobody or too few until the morning, at which the roll-call of `calledAt` goes on. */
export const openHours = (
  { station, stretches }: Pick<Outlook, 'station' | 'stretches'>,
  now: Instant,
  until: Instant,
): Gap[] =>
  station.code === unknownStationCode || now >= until
    ? []
    : gapsFrom(now, stretches).flatMap(({ kind, ...range }) => {
        const ahead = intersection(range, { start: now, end: until });
        return ahead ? [{ ...ahead, kind }] : [];
      });

/** The question of a roll-call at a station; undefined where every hour has people enough. */
export function rollCallQuestion(
  outlook: Outlook,
  calledAt: Instant,
  now: Instant,
  zone: string,
  { rollCallUntilHour }: AlarmSettings,
): Question | undefined {
  const until = hoursAround([rollCallUntilHour], calledAt, zone).next;
  if (openHours(outlook, now, until).length === 0) return undefined;
  return { kind: 'roll-call', subject: String(calledAt), start: now + asIfInMs, end: until };
}

/** Until the next, while hours are open. */
export const rollCallStands = (
  { subject, end }: OpenAlarm,
  outlook: Outlook,
  now: Instant,
  zone: string,
  { rollCallHours }: AlarmSettings,
): boolean => hoursAround(rollCallHours, now, zone).last === Number(subject) && openHours(outlook, now, end).length > 0;

/** A tick may be late by so much without anybody having been away. */
const punctualMs = 5 * minuteMs;

/** What it says of a station by now; null of any other alarm. */
export const rollCallLine = (
  { kind, subject, end, ladderSince }: OpenAlarm,
  outlook: Outlook,
  now: Instant,
): RollCallLine | null =>
  kind === 'roll-call'
    ? {
        calledAt: Number(subject),
        isLate: ladderSince - Number(subject) > punctualMs,
        hours: openHours(outlook, now, end),
        until: end,
      }
    : null;
