import type { Held } from '../custody/held.ts';
import { hourMs, type Instant } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { HandoverClock } from './handover.ts';

/** So near is a clock worth a line. */
const nearMs = 3 * hourMs;

interface Due extends Omit<HandoverClock, 'refs'> {
  readonly refIds: readonly string[];
}

/** The clocks at a station that have run out, soon will, or stand still, alike ones in one. `refOf`: a ref by its id. */
export const clocksAt = ({ held }: Outlook, now: Instant, refOf: (refId: string) => string): HandoverClock[] =>
  together(held.flatMap((one) => duesOf(one, now))).map(({ refIds, ...due }) => ({ ...due, refs: refIds.map(refOf) }));

function duesOf({ refId, count, coverUntil, askAfter, stoppedSince, overdue }: Held, now: Instant): Due[] {
  const due = (kind: Due['kind'], at: Instant): Due => ({
    ...{ kind, at, refIds: refId === null ? [] : [refId] },
    others: refId === null ? count : 0,
  });
  if (overdue) return [due('no-news', coverUntil)];
  if (stoppedSince !== null) return [due('hospital', stoppedSince)];
  return [
    ...(coverUntil - now <= nearMs ? [due('cover', coverUntil)] : []),
    ...(askAfter !== null && askAfter - now <= nearMs ? [due('ask', askAfter)] : []),
  ];
}

function together(all: readonly Due[]): Due[] {
  const groups = new Map<string, Due>();
  for (const due of all) {
    const key = `${due.kind} ${due.at}`;
    const known = groups.get(key);
    const refIds = [...(known?.refIds ?? []), ...due.refIds];
    groups.set(key, { ...due, refIds, others: due.others + (known?.others ?? 0) });
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.at - b.at);
}

const order: readonly Due['kind'][] = ['no-news', 'cover', 'ask', 'hospital'];
