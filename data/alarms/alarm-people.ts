import { believedAt, inDoubtAt } from '../custody/fold.ts';
import type { Held } from '../custody/held.ts';
import { formatRef, formatRefs } from '../custody/refs.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { CourtCase } from '../wording/en/clocks.ts';
import type { OpenAlarm } from './alarm.ts';
import { needsOne } from './questions/adults-needed.ts';
import { askAfter, nearCover, secondPeriod } from './questions/clocks.ts';
import { longAway } from './questions/hospital.ts';
import { withoutNews } from './questions/overdue.ts';
import { releaseOf } from './questions/releases.ts';
import { notSeen } from './questions/unseen.ts';

/** The refs of whom an alarm is about, in order. */
export async function refsOf(present: Present, alarm: OpenAlarm, outlook: Outlook): Promise<string[]> {
  const known = await present.store.custody.byIds(refIdsOf(alarm, outlook, present.now));
  return formatRefs([...known.values()].map(({ ref }) => ref));
}

/** The people a question is about, as far as they are known by name or number. */
function refIdsOf({ kind, subject }: OpenAlarm, outlook: Outlook, now: Instant): string[] {
  const { custody, station } = outlook;
  switch (kind) {
    case 'overdue':
      return idsOf(withoutNews(outlook));
    case 'near-cover':
      return idsOf(nearCover(outlook, now).map(({ one }) => one));
    case 'ask-after':
      return idsOf(askAfter(outlook, now).map(({ one }) => one));
    case 'second-period':
      return idsOf(secondPeriod(outlook, now).map(({ one }) => one));
    case 'in-hospital':
      return idsOf(longAway(outlook, now));
    case 'unseen':
      return idsOf(notSeen(outlook, now));
    case 'for-court':
      return outlook.court.map(({ refId }) => refId);
    case 'unplaced':
    case 'maybe-empty':
    case 'which-out':
      return believedAt(custody, station.id).map(({ refId }) => refId);
    case 'came-out':
      return inDoubtAt(custody, station.id).map(({ refId }) => refId);
    case 'adult-needed':
      return believedAt(custody, station.id)
        .filter(needsOne)
        .map(({ refId }) => refId);
    case 'minor-out':
    case 'unmet':
      return [...custody.arrestees.values()]
        .filter(({ ending }) => ending && String(releaseOf(ending)) === subject)
        .map(({ refId }) => refId);
    default:
      return [];
  }
}

const idsOf = (held: readonly Held[]): string[] => held.flatMap(({ refId }) => refId ?? []);

/** Where and when each of them is to be in court. */
export async function courtCases({ store }: Present, { court }: Outlook): Promise<CourtCase[]> {
  const records = await store.custody.byIds(court.map(({ refId }) => refId));
  const places = await store.details.texts(court.flatMap(({ whereId }) => whereId ?? []));
  return court.flatMap(({ refId, whereId, at }) => {
    const record = records.get(refId);
    return record ? { ref: formatRef(record.ref), where: places.get(whereId ?? '') ?? null, at } : [];
  });
}
