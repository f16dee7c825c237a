import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';
import { type AlarmKind, isGap, isOfEmptyHours, type OpenAlarm } from './alarm.ts';
import { alarmLines } from './alarm-lines.ts';
import { mayBundleGo, type Waiting } from './bundle.ts';
import type { Notice } from './notice-store.ts';

const urgentKinds: ReadonlySet<AlarmKind> = new Set(['unmet', 'adult-needed', 'minor-out', 'unplaced']);

/** Writes one message to each who has something to hear, if it may go now; what may not waits for a later call. */
export async function sendBundles(present: Present): Promise<void> {
  const notices = await present.store.alarms.unsent();
  if (notices.length === 0) return;
  const alarms = new Map(
    (await present.store.alarms.byNumbers(notices.map(({ number }) => number))).map((alarm) => [alarm.number, alarm]),
  );
  const isQuestion = ({ number }: Notice) => alarms.get(number)?.kind === 'open-group';
  for (const [, own] of byTarget(notices)) {
    await sendBundle(
      present,
      own.filter((notice) => !isQuestion(notice)),
      alarms,
    );
    // A 👍 on the question opens a group, so nothing else is to be in that message.
    for (const notice of own.filter(isQuestion)) await send(present, notice.target, [notice], null);
  }
}

async function sendBundle(
  present: Present,
  waiting: readonly Notice[],
  alarms: ReadonlyMap<number, OpenAlarm>,
): Promise<void> {
  const [first] = waiting;
  if (!first) return;
  const last = await present.store.outbox.lastTo(first.target, keyOf(first.target));
  const facts: Waiting[] = [];
  for (const { number } of waiting) {
    const alarm = alarms.get(number);
    if (alarm) facts.push(await toWaiting(present, alarm, last?.createdAt ?? null));
  }
  if (mayBundleGo(facts, last?.createdAt ?? null, present.now, present.policy.alarms))
    await send(present, first.target, waiting, last?.state === 'queued' ? last.seq : null);
}

/** Hours given back since the last bundle are a drop-out, and that does not wait for the next. */
async function toWaiting({ store }: Present, alarm: OpenAlarm, lastAt: Instant | null): Promise<Waiting> {
  if (!isGap(alarm)) return { urgent: urgentKinds.has(alarm.kind) };
  const { stationId, start, end } = alarm;
  return {
    gapStart: start,
    urgent: lastAt !== null && (await store.rota.dropped(stationId, { start, end }, lastAt)).length > 0,
  };
}

const keyOf = ({ id }: Target): string => `alarm:${id}`;

function byTarget(notices: readonly Notice[]): Map<string, Notice[]> {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) groups.set(notice.target.id, [...(groups.get(notice.target.id) ?? []), notice]);
  return groups;
}

/** `replaces`: a bundle that has not gone yet; this one says what it would have said too. */
async function send(
  present: Present,
  target: Target,
  notices: readonly Notice[],
  replaces: number | null,
): Promise<void> {
  const { store, now, zone, words } = present;
  const before = replaces === null ? [] : await store.alarms.inLetter(replaces);
  const numbers = [...new Set([...before, ...notices.map(({ number }) => number)])];
  const lines = (await alarmLines(present, numbers, target.id)).filter(({ isOpen }) => isOpen);
  const isQuestion = lines.length === 1 && lines[0]?.kind === 'open-group';
  const text = words.bundle(lines, now, zone);
  const postId = await store.posts.add({
    kind: isQuestion ? 'question' : 'alarm',
    target,
    stationId: null,
    text,
    drawnAt: now,
    nextDrawAt: null,
    isLive: true,
  });
  const seq = await store.outbox.queue(
    {
      target,
      content: { kind: 'text', text },
      urgency: 'alarm',
      postId,
      ...(isQuestion ? {} : { key: keyOf(target) }),
    },
    now,
  );
  await store.alarms.putInLetter(
    notices.map(({ id }) => id),
    seq,
  );
  if (replaces !== null) await store.alarms.moveLetter(replaces, seq);
  await noteTold(present, lines, seq);
}

/** What a letter says of empty hours is kept beside it: its text goes, and so do the numbers' hours. */
export async function noteTold({ store, now }: Present, lines: readonly AlarmLine[], letter: number): Promise<void> {
  for (const line of lines.filter(isOfEmptyHours))
    await store.alarms.noteHearing({ ...line, stationId: line.station.id }, now, { letter });
}
