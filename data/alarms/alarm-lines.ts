import { believedAt } from '../custody/fold.ts';
import { byRef, formatRef } from '../custody/refs.ts';
import type { Present } from '../present.ts';
import { common, type Instant, overlaps, subtract } from '../ranges.ts';
import { type Outlook, outlookOf } from '../rota/outlook.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';
import { isGap, type OpenAlarm } from './alarm.ts';
import { isAcknowledged } from './ladder.ts';
import { needsOne } from './questions/adults-needed.ts';
import { releaseOf } from './questions/releases.ts';
import { rollCallLine } from './questions/roll-call.ts';
import { sosLine } from './sos-line.ts';
import { helpIn, offersFor } from './step-in-lines.ts';

/** What a message says of these numbers, as things stand now; what comes first is first. `readerId`: whose chat or which room it is for. */
export async function alarmLines(present: Present, numbers: readonly number[], readerId: string): Promise<AlarmLine[]> {
  const alarms = await present.store.alarms.byNumbers(numbers);
  const outlooks = new Map<string, Outlook>();
  for (const { stationId } of alarms)
    if (!outlooks.has(stationId)) outlooks.set(stationId, await outlookOf(present, stationId));
  const names = await namesOf(present, alarms);
  const lines: AlarmLine[] = [];
  for (const alarm of alarms) {
    const outlook = outlooks.get(alarm.stationId);
    if (outlook)
      lines.push({
        ...(await lineOf(present, alarm, outlook)),
        ...namesIn(alarm, names, present.now, readerId),
        presence: presenceAt(outlook),
        isOpen: alarm.isOpen,
        partOf: alarm.isOpen ? null : await partOf(present, alarm),
      });
  }
  return lines.toSorted((a, b) => a.start - b.start);
}

const lineOf = async (present: Present, alarm: OpenAlarm, outlook: Outlook) => ({
  number: alarm.number,
  kind: alarm.kind,
  start: alarm.start,
  end: alarm.end,
  station: outlook.station,
  ...coverIn(alarm, outlook, present.now),
  ...(await helpFor(present, alarm, outlook)),
  refs: await refsOf(present, alarm, outlook),
  sos: await sosLine(present, alarm),
  rollCall: rollCallLine(alarm, outlook, present.now),
});

async function helpFor(
  present: Present,
  alarm: OpenAlarm,
  outlook: Outlook,
): Promise<Pick<AlarmLine, 'dropped' | 'stepIns'>> {
  if (isGap(alarm) && alarm.end > present.now) return helpIn(present, outlook, alarm);
  const hours = rollCallLine(alarm, outlook, present.now)?.hours ?? [];
  return { dropped: [], stepIns: await offersFor(present, outlook, hours) };
}

/** How many are down where fewest are; the short holes in a thin gap apart. */
function coverIn(alarm: OpenAlarm, outlook: Outlook, now: Instant): Pick<AlarmLine, 'on' | 'wanted' | 'empty'> {
  const within = outlook.stretches.filter(
    ({ demanded, ...range }) => demanded && range.end > now && overlaps(range, alarm),
  );
  const manned = within.filter(({ on }) => on > 0);
  const counted = alarm.kind === 'thin' && manned.length > 0 ? manned : within;
  const { on, wanted } = counted.reduce(
    (least, stretch) => (stretch.on < least.on ? stretch : least),
    counted[0] ?? { on: 0, wanted: outlook.wanted },
  );
  return { on, wanted, empty: common(subtract(within, manned), [alarm]) };
}

const presenceAt = ({ held, state }: Outlook): AlarmLine['presence'] => {
  if (held.length === 0) return 'nobody';
  return state === 'expected' ? 'coming' : 'inside';
};

/** The open gap that now holds hours of one whose number is closed. */
async function partOf({ store, now }: Present, closed: OpenAlarm): Promise<number | null> {
  if (!isGap(closed) || closed.end <= now) return null;
  const open = (await store.alarms.openAt(closed.stationId)).filter(isGap);
  return open.find((gap) => overlaps(gap, closed))?.number ?? null;
}

async function refsOf(present: Present, alarm: OpenAlarm, outlook: Outlook): Promise<string[]> {
  const known = await present.store.custody.byIds(refIdsOf(alarm, outlook));
  return [...known.values()].sort((a, b) => byRef(a.ref, b.ref)).map(({ ref }) => formatRef(ref));
}

/** The people a question is about, as far as they are known by name or number. */
function refIdsOf({ kind, subject }: OpenAlarm, { held, custody, station }: Outlook): string[] {
  switch (kind) {
    case 'overdue':
      return held.flatMap(({ refId, overdue }) => (refId !== null && overdue ? [refId] : []));
    case 'unplaced':
    case 'maybe-empty':
      return believedAt(custody, station.id).map(({ refId }) => refId);
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

async function namesOf({ store }: Present, alarms: readonly OpenAlarm[]): Promise<Map<string, string>> {
  const ids = alarms.flatMap(({ ack, lapsedBy }) => [ack?.personId ?? [], lapsedBy ?? []].flat());
  return new Map((await store.people.byIds(ids)).map(({ id, name }) => [id, name ?? 'somebody']));
}

const namesIn = (
  { ack, lapsedBy, ...alarm }: OpenAlarm,
  names: ReadonlyMap<string, string>,
  now: number,
  readerId: string,
) => ({
  heldBy:
    ack && isAcknowledged({ ...alarm, ack }, now)
      ? { name: names.get(ack.personId) ?? '', until: ack.until, isReader: ack.personId === readerId }
      : null,
  hadBy: lapsedBy === null ? null : (names.get(lapsedBy) ?? null),
  takenBy: ack ? { name: names.get(ack.personId) ?? '', isReader: ack.personId === readerId } : null,
});
