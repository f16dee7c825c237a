import { createHash } from 'node:crypto';
import { changesIn } from '../custody/changes.ts';
import { inDoubtAt } from '../custody/fold.ts';
import type { Present } from '../present.ts';
import { hourMs, type Instant } from '../ranges.ts';
import { noiseIn } from '../rooms/noise.ts';
import { type Outlook, outlooksOf } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import { hoursAround, isDueByClock } from '../times/by-the-clock.ts';
import type { Digest, DigestLine } from '../wording/en/digest.ts';
import { isGap } from './alarm.ts';
import type { LastDigest } from './digest-store.ts';

const aheadMs = 12 * hourMs;
/** What came out longer ago is no news. */
const lookBackMs = 12 * hourMs;

/** At certain hours the coordinators' rooms read how things stand, where anything is new since the last time. */
export async function sendDigests(present: Present): Promise<void> {
  const { now, zone, policy } = present;
  const around = hoursAround(policy.alarms.digestHours, now, zone);
  for (const { roomId, last } of await roomsWithNews(present, around.last))
    if (isDueByClock(around, last?.hour ?? null, now)) await sendDigest(present, roomId, last, around.last);
}

/** When one is next due; null while every station is quiet, and the last one said so. */
export async function nextDigest(present: Present): Promise<Instant | null> {
  const { now, zone, policy } = present;
  const around = hoursAround(policy.alarms.digestHours, now, zone);
  if ((await roomsWithNews(present, now)).length === 0) return null;
  const rooms = await roomsWithNews(present, around.last);
  return rooms.some(({ last }) => isDueByClock(around, last?.hour ?? null, now)) ? now : around.next;
}

/** The rooms that may have something to read: a station was awake at that moment, or was when they last read of it. */
async function roomsWithNews({ store }: Present, at: Instant) {
  const isAwake = (await store.rota.activations()).some(({ openedAt }) => openedAt < at);
  const rooms: { readonly roomId: string; readonly last: LastDigest | null }[] = [];
  for (const { id } of await store.rooms.ofKind('coordinators')) {
    const last = await store.digests.last(id);
    if (isAwake || (last !== null && last.shows !== nothing)) rooms.push({ roomId: id, last });
  }
  return rooms;
}

/** A room that has heard a lot hears this later. */
async function sendDigest(present: Present, roomId: string, last: LastDigest | null, hour: Instant): Promise<void> {
  const { store, now, words, zone } = present;
  const digest = await digestSince(present, Math.max(last?.hour ?? 0, hour - lookBackMs));
  const shows = showsOf(digest);
  const isNews = shows !== (last?.shows ?? nothing);
  if (isNews && (await noiseIn(present, roomId)).freeAt !== null) return;
  await store.digests.set(roomId, { hour, shows });
  if (!isNews) return;
  const text = words.digest(digest, zone);
  await store.outbox.queue(
    { target: { kind: 'room', id: roomId }, content: { kind: 'text', text }, urgency: 'post', key: `digest:${roomId}` },
    now,
  );
}

/** Without ages, which are new each time. */
const showsOf = ({ lines, unplaced }: Pick<Digest, 'lines' | 'unplaced'>): string => {
  const stable = lines.map(({ station, heardAt: _, gaps, ...line }) => ({
    ...line,
    code: station.code,
    gaps: gaps.map(({ number, kind }) => [number, kind]),
  }));
  return createHash('sha256')
    .update(JSON.stringify([stable, unplaced]))
    .digest('base64url');
};

const nothing = showsOf({ lines: [], unplaced: 0 });

/** How every station stands that is awake, or since then lost somebody who came out or was left in doubt. */
async function digestSince(present: Present, since: Instant): Promise<Digest> {
  const { store, now } = present;
  const changes = changesIn(await store.custody.factsHeardSince(since - 1)).filter(({ out }) => out > 0);
  const outs = new Map(changes.map(({ stationId, out }) => [stationId, out]));
  const spells = [...(await store.rota.activations()), ...(await store.rota.closedSince(since))];
  const stationIds = new Set([...spells.map(({ stationId }) => stationId), ...outs.keys()]);
  const lines: DigestLine[] = [];
  let unplaced = 0;
  for (const outlook of await outlooksOf(present, [...stationIds])) {
    const { station, held } = outlook;
    if (station.code === unknownStationCode) unplaced = held.length;
    else lines.push(await lineOf(present, outlook, outs.get(station.id) ?? 0));
  }
  const telling = lines.filter((line) => !line.isQuiet || line.out + line.inDoubt > 0);
  return { at: now, since, unplaced, lines: telling.sort((a, b) => firstGap(a) - firstGap(b)) };
}

const firstGap = ({ gaps }: DigestLine): number => gaps[0]?.start ?? Number.MAX_SAFE_INTEGER;

async function lineOf({ store, now }: Present, outlook: Outlook, out: number): Promise<DigestLine> {
  const { station, count, activation, custody } = outlook;
  const gaps = (await store.alarms.openAt(station.id)).filter(isGap).filter(({ start }) => start - now < aheadMs);
  return {
    station,
    isQuiet: activation === null,
    inside: count.unknown ? null : { least: count.least, most: count.most },
    heardAt: (count.since ?? count.source)?.heardAt ?? null,
    out,
    inDoubt: inDoubtAt(custody, station.id).length,
    gaps: gaps.map(({ number, kind, start, end }) => ({ number, kind, start: Math.max(start, now), end })),
  };
}
