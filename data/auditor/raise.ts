import { unheard } from '../alarms/alarm.ts';
import { alarmLines } from '../alarms/alarm-lines.ts';
import { audienceAt } from '../alarms/audience.ts';
import { noteTold } from '../alarms/bundles.ts';
import { ladderOf } from '../alarms/question-ladder.ts';
import type { Target } from '../outbox/letter.ts';
import type { Networks } from '../posts/networks.ts';
import type { Present } from '../present.ts';
import type { Finding } from './find.ts';

interface Reading {
  readonly target: Target;
  readonly numbers: number[];
}

/**
 * Tells whoever is on duty, the coordinators of the back office and its room at once, past bundles and ladder: what
 * failed may be either. The number under which each is open until somebody has seen it.
 */
export async function raise(
  present: Present,
  networks: Networks,
  findings: readonly Finding[],
): Promise<Map<Finding, number>> {
  const reported = new Map<Finding, number>();
  if (findings.length === 0) return reported;
  const audience = await audienceAt(present.store, present.now);
  const readings = new Map<string, Reading>();
  for (const finding of findings) {
    const number = await open(present, finding);
    reported.set(finding, number);
    for (const target of ladderOf('untold', audience.stepsFor(finding.stationId))[0] ?? []) {
      const reading = readings.get(target.id) ?? { target, numbers: [] };
      readings.set(target.id, { ...reading, numbers: [...reading.numbers, number] });
    }
  }
  const stalled = await present.store.outbox.stalledNetworks(present.now - present.policy.auditor.graceMs);
  for (const reading of readings.values()) await tell(present, reading, networks, stalled);
  return reported;
}

async function open({ store, now }: Present, { stationId, gap: { start, end } }: Finding): Promise<number> {
  const number = await store.alarms.nextNumber();
  await store.alarms.add({ ...unheard(stationId, now), kind: 'untold', number, start, end, step: 1, toldAt: now });
  return number;
}

async function tell(
  present: Present,
  { target, numbers }: Reading,
  networks: Networks,
  stalled: ReadonlySet<string>,
): Promise<void> {
  const { store, now, zone, words } = present;
  const lines = await alarmLines(present, numbers, target.id);
  const text = words.bundle(lines, now, zone);
  const post = {
    kind: 'question',
    target,
    stationId: null,
    text,
    drawnAt: now,
    nextDrawAt: null,
    isLive: true,
  } as const;
  const postId = await store.posts.add(post);
  const network = stalled.size === 0 ? undefined : await wayRound(present, target, networks, stalled);
  const seq = await store.outbox.queue(
    { target, content: { kind: 'text', text }, urgency: 'alarm', postId, ...(network !== undefined && { network }) },
    now,
  );
  for (const number of numbers) await store.alarms.noteLetter(number, target, now, seq);
  await noteTold(present, lines, seq);
}

/** A network that answers, where another one keeps what it was given. */
async function wayRound(
  { store }: Present,
  { kind, id }: Target,
  networks: Networks,
  stalled: ReadonlySet<string>,
): Promise<string | undefined> {
  const addresses =
    kind === 'room'
      ? await store.rooms.addresses(id)
      : (await store.people.addresses(id)).filter(({ reachable }) => reachable);
  return addresses.find(({ network }) => !stalled.has(network) && networks(network)?.isUp)?.network;
}
