import type { Held } from '../custody/held.ts';
import type { Present } from '../present.ts';
import { hourMs } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { HandoverClock } from './handover.ts';

/** So near is a clock worth a line. */
const nearMs = 3 * hourMs;

interface Due extends Omit<HandoverClock, 'refs'> {
  readonly refIds: readonly string[];
}

/** The clocks at a station that have run out, or soon will, by kind and moment; those past first. `refOf`: a ref by its id. */
export function clocksAt(outlook: Outlook, { now }: Present, refOf: (refId: string) => string): HandoverClock[] {
  const running = outlook.held.filter(({ stoppedSince }) => stoppedSince === null);
  const cover = running.filter(({ coverUntil }) => coverUntil - now <= nearMs).map(toCover);
  const ask = running.flatMap(({ refId, askAfter, overdue }): Due[] => {
    const isNear = refId !== null && askAfter !== null && askAfter - now <= nearMs && !overdue;
    return isNear ? [{ kind: 'ask', at: askAfter, refIds: [refId], others: 0 }] : [];
  });
  return together([...cover, ...ask]).map(({ refIds, ...due }) => ({ ...due, refs: refIds.map(refOf) }));
}

const toCover = ({ refId, count, coverUntil, overdue }: Held): Due => ({
  kind: overdue ? 'no-news' : 'cover',
  at: coverUntil,
  refIds: refId === null ? [] : [refId],
  others: refId === null ? count : 0,
});

/** Alike ones in one. */
function together(all: readonly Due[]): Due[] {
  const groups = new Map<string, Due>();
  for (const due of all) {
    const key = `${due.kind} ${due.at}`;
    const known = groups.get(key);
    const refIds = [...(known?.refIds ?? []), ...due.refIds];
    groups.set(key, { ...due, refIds, others: due.others + (known?.others ?? 0) });
  }
  return [...groups.values()].sort((a, b) => urgency(a) - urgency(b) || a.at - b.at);
}

const order: readonly Due['kind'][] = ['no-news', 'cover', 'ask'];
const urgency = ({ kind }: Due): number => order.indexOf(kind);
