import { hourMs, type Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { unknownStationCode } from '../../stations/station.ts';
import type { Question } from './question.ts';
import { clocked, type Due, together } from './together.ts';

const nearCoverMs = 2 * hourMs;
/** Nobody knows how soon a solicitor is needed, so it presses soon. */
const askSoonMs = 3 * hourMs;

/**
 * What the clocks ask as they run out: ahead of a second period, at the hour to ask a solicitor, and shortly before the end
 * of the planned cover. While some may be among those who came out without a ref, only which of them that were.
 */
export function clockQuestions(outlook: Outlook, now: Instant): Question[] {
  if (outlook.station.code === unknownStationCode) return [];
  const [near, ask, second] = [nearCover(outlook, now), askAfter(outlook, now), secondPeriod(outlook, now)];
  if (outlook.count.maybeOut > 0) return together('which-out', [...near, ...ask, ...second, ...lateRefs(outlook)]);
  return [...together('near-cover', near), ...together('ask-after', ask), ...together('second-period', second)];
}

export const nearCover = ({ held }: Outlook, now: Instant): Due[] =>
  dueBy(
    clocked(held).map((one) => ({ one, ...inTime(one.coverUntil - nearCoverMs, one.coverUntil) })),
    now,
  );

export const askAfter = ({ held }: Outlook, now: Instant): Due[] =>
  dueBy(
    clocked(held).flatMap((one) =>
      one.askAfter === null
        ? []
        : {
            one,
            from: one.askAfter,
            until: one.coverUntil,
            presses: Math.min(one.askAfter + askSoonMs, one.coverUntil),
          },
    ),
    now,
  );

export const secondPeriod = ({ held }: Outlook, now: Instant): Due[] =>
  dueBy(
    clocked(held).flatMap((one) =>
      one.askAheadAt === null || one.askAfter === null ? [] : { one, ...inTime(one.askAheadAt, one.askAfter) },
    ),
    now,
  );

const lateRefs = ({ held }: Outlook): Due[] =>
  held
    .filter(({ refId, overdue }) => refId !== null && overdue)
    .map((one) => ({ one, ...inTime(one.coverUntil, one.coverUntil) }));

const inTime = (from: Instant, until: Instant) => ({ from, until, presses: until });

const dueBy = (all: readonly Due[], now: Instant): Due[] => all.filter(({ from, until }) => from <= now && now < until);
