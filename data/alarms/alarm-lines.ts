import { ledgerOf } from '../custody/fold.ts';
import { type NameOf, namesAt } from '../people/names.ts';
import type { Present } from '../present.ts';
import { common, type Instant, overlaps, subtract } from '../ranges.ts';
import { doubtsOf } from '../rota/doubts.ts';
import { type Outlook, outlooksOf } from '../rota/outlook.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';
import { isGap, type OpenAlarm } from './alarm.ts';
import { courtCases, refsOf } from './alarm-people.ts';
import { isAcknowledged } from './ladder.ts';
import { rollCallLine } from './questions/roll-call.ts';
import { seenSince } from './questions/unseen.ts';
import { sosLine } from './sos-line.ts';
import { helpIn, offersFor } from './step-in-lines.ts';

/** What messages say of numbers, as things stand now; what comes first is first. `readerId`: whose chat or which room it is for. */
export type LinesOf = (numbers: readonly number[], readerId: string) => Promise<AlarmLine[]>;

export const alarmLines = (present: Present, numbers: readonly number[], readerId: string): Promise<AlarmLine[]> =>
  linesOfMany(present)(numbers, readerId);

/** For many readers at one moment: what all of them read is put together once. */
export function linesOfMany(present: Present): LinesOf {
  const known = new Map<number, CommonLine>();
  return async (numbers, readerId) => {
    const missing = numbers.filter((number) => !known.has(number));
    for (const line of await commonLines(present, missing)) known.set(line.number, line);
    return [...new Set(numbers)]
      .flatMap((number) => known.get(number) ?? [])
      .map(({ alarm, nameOf, ...line }) => ({ ...line, ...namesIn(alarm, nameOf, present.now, readerId) }))
      .sort((a, b) => a.start - b.start || a.number - b.number);
  };
}

/** A line but for how its reader is spoken to. */
type CommonLine = Awaited<ReturnType<typeof commonLines>>[number];

async function commonLines(present: Present, numbers: readonly number[]) {
  const alarms = await present.store.alarms.byNumbers(numbers);
  const stationIds = [...new Set(alarms.map(({ stationId }) => stationId))];
  const outlooks = new Map((await outlooksOf(present, stationIds)).map((outlook) => [outlook.station.id, outlook]));
  const named = alarms.flatMap(({ ack, lapsedBy }) => [ack?.personId ?? [], lapsedBy ?? []].flat());
  const nameOf = await namesAt(present, named, 1);
  const lines = [];
  for (const alarm of alarms) {
    const outlook = outlooks.get(alarm.stationId);
    if (outlook)
      lines.push({
        ...(await lineOf(present, alarm, outlook)),
        ...{ alarm, nameOf },
        presence: presenceAt(outlook),
        emptying: alarm.kind === 'maybe-empty' ? emptyingOf(outlook, present.now) : null,
        isOpen: alarm.isOpen,
        partOf: alarm.isOpen ? null : await partOf(present, alarm),
      });
  }
  return lines;
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
  court: alarm.kind === 'for-court' ? await courtCases(present, outlook) : [],
  seen: alarm.kind === 'unseen' ? seenSince(outlook, present.now) : 0,
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

/** What somebody has to know who stands the station down. */
const emptyingOf = (outlook: Outlook, now: Instant): AlarmLine['emptying'] => {
  const { unnamed, booked } = doubtsOf(outlook, now);
  const told = ledgerOf(outlook.custody, outlook.station.id).headCounts.at(-1);
  return { unnamed, booked, staysOpen: outlook.isActivated, told: told ?? null };
};

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

const namesIn = ({ ack, lapsedBy, ...alarm }: OpenAlarm, nameOf: NameOf, now: number, readerId: string) => ({
  heldBy:
    ack && isAcknowledged({ ...alarm, ack }, now)
      ? { name: nameOf(ack.personId), until: ack.until, isReader: ack.personId === readerId }
      : null,
  hadBy: lapsedBy === null ? null : nameOf(lapsedBy),
  takenBy: ack ? { name: nameOf(ack.personId), isReader: ack.personId === readerId } : null,
});
