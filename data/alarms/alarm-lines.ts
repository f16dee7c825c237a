import type { Present } from '../present.ts';
import { intersection, overlaps } from '../ranges.ts';
import { type Outlook, outlookOf } from '../rota/outlook.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';
import { isGap, type OpenAlarm } from './alarm.ts';
import { courtCases, refsOf } from './alarm-people.ts';
import { isAcknowledged } from './ladder.ts';
import { seenSince } from './questions/unseen.ts';

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

async function lineOf(present: Present, alarm: OpenAlarm, outlook: Outlook) {
  const within = outlook.stretches.filter(
    (stretch) => stretch.demanded && intersection(stretch, alarm) && stretch.end > present.now,
  );
  const thinnest = within.reduce(
    (least, stretch) => (stretch.on < least.on ? stretch : least),
    within[0] ?? { on: 0, wanted: outlook.wanted },
  );
  return {
    number: alarm.number,
    kind: alarm.kind,
    start: alarm.start,
    end: alarm.end,
    station: outlook.station,
    on: thinnest.on,
    wanted: thinnest.wanted,
    refs: await refsOf(present, alarm, outlook),
    court: alarm.kind === 'for-court' ? await courtCases(present, outlook) : [],
    seen: alarm.kind === 'unseen' ? seenSince(outlook, present.now) : 0,
  };
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
