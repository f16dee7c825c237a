import { grouped } from '../grouped.ts';
import type { Content, Letter, Target } from '../outbox/letter.ts';
import { networksTo } from '../outbox/networks-to.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';
import { type AlarmKind, isGap, isOfEmptyHours, type OpenAlarm } from './alarm.ts';
import { type LinesOf, linesOfMany } from './alarm-lines.ts';
import { mayBundleGo, type Waiting } from './bundle.ts';
import type { Notice } from './notice-store.ts';

/** A 👍 on one of these brings about more than that somebody is on it, so nothing else is to be in its message. */
const aloneKinds: ReadonlySet<AlarmKind> = new Set(['open-group', 'maybe-empty', 'sos', 'roll-call']);
const urgentKinds: ReadonlySet<AlarmKind> = new Set(['unmet', 'came-out', 'adult-needed', 'minor-out', 'unplaced']);

/** Writes one message to each who has something to hear, if it may go now; what may not waits for a later call. */
export async function sendBundles(present: Present): Promise<void> {
  const notices = await present.store.alarms.unsent();
  if (notices.length === 0) return;
  const alarms = new Map(
    (await present.store.alarms.byNumbers(notices.map(({ number }) => number))).map((alarm) => [alarm.number, alarm]),
  );
  const linesOf = linesOfMany(present);
  for (const own of grouped(notices, ({ target }) => target.id).values()) {
    const ownOf = (...kinds: readonly (AlarmKind | undefined)[]) =>
      own.filter(({ number }) => kinds.includes(alarms.get(number)?.kind));
    const bundled = own.filter(({ number }) => !aloneKinds.has(alarms.get(number)?.kind ?? 'empty'));
    await sendBundle(present, bundled, alarms, linesOf);
    for (const notice of ownOf('sos')) await sendEverywhere(present, notice, linesOf);
    for (const notice of ownOf('open-group', 'maybe-empty')) await sendAlone(present, [notice], linesOf);
    await sendAlone(present, ownOf('roll-call'), linesOf);
  }
}

async function sendBundle(
  present: Present,
  waiting: readonly Notice[],
  alarms: ReadonlyMap<number, OpenAlarm>,
  linesOf: LinesOf,
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
    await send(present, first.target, waiting, last?.state === 'queued' ? last.seq : null, linesOf);
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

/** `replaces`: a bundle that has not gone yet; this one says what it would have said too. */
async function send(
  present: Present,
  target: Target,
  notices: readonly Notice[],
  replaces: number | null,
  linesOf: LinesOf,
): Promise<void> {
  const { store, now } = present;
  const before = replaces === null ? [] : await store.alarms.inLetter(replaces);
  const numbers = [...before, ...notices.map(({ number }) => number)];
  const { text, postId, lines } = await post(present, target, await linesOf(numbers, target.id), 'alarm');
  const letter: Letter = { target, content: { kind: 'text', text }, urgency: 'alarm', postId, key: keyOf(target) };
  const seq = await store.outbox.queue(letter, now);
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

/** A message that no later one is put together with; with no notices none. */
async function sendAlone(
  present: Present,
  notices: readonly Notice[],
  linesOf: LinesOf,
  network?: string,
): Promise<void> {
  const [first] = notices;
  if (!first) return;
  const { store, now } = present;
  const { target } = first;
  const numbers = notices.map(({ number }) => number);
  const { text, postId } = await post(present, target, await linesOf(numbers, target.id), 'question');
  const content: Content = { kind: 'text', text, ...(network !== undefined && { network }) };
  const seq = await store.outbox.queue({ target, content, urgency: 'alarm', postId }, now);
  await store.alarms.putInLetter(
    notices.map(({ id }) => id),
    seq,
  );
}

/** On every network, each a post of its own: nobody knows which of them its reader looks at. */
async function sendEverywhere(present: Present, notice: Notice, linesOf: LinesOf): Promise<void> {
  const [first, ...others] = await networksTo(present, notice.target);
  await sendAlone(present, [notice], linesOf, first);
  for (const network of others)
    await sendAlone(present, [{ ...notice, id: await present.store.alarms.copyNotice(notice.id) }], linesOf, network);
}

/** What is still open of these lines, as a message that is kept up to date. */
async function post(
  present: Present,
  target: Target,
  all: readonly AlarmLine[],
  kind: 'alarm' | 'question',
): Promise<{ readonly text: string; readonly postId: string; readonly lines: readonly AlarmLine[] }> {
  const { store, now, zone, words } = present;
  const lines = all.filter(({ isOpen }) => isOpen);
  const text = words.bundle(lines, now, zone);
  const what = { kind, target, stationId: null, text, drawnAt: now, nextDrawAt: null, isLive: true };
  return { text, postId: await store.posts.add(what), lines };
}
