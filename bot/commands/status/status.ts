import * as z from 'zod';
import { watchedStations } from '../../../data/alarms/watched.ts';
import { gapTally } from '../../../data/auditor/tally.ts';
import type { Instant } from '../../../data/ranges.ts';
import { noisyRooms } from '../../../data/rooms/noise.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { doubtsNow } from '../../../data/status/doubts-now.ts';
import { onDuty } from '../../../data/status/on-duty.ts';
import { stationDetail } from '../../../data/status/station-detail.ts';
import { stationAsKnown, stationNow, stationsNow } from '../../../data/status/stations-now.ts';
import type { RoomNoise } from '../../../data/wording/en/rooms.ts';
import type { Answer } from '../../command.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { lookBackMs } from '../alarms/past-gaps.ts';

export const statusCommand = defineCommand({
  name: 'status',
  level: 1,
  usage: '[station...]',
  example: '!status',
  input: z.object({ station: phrase(readStatus) }),
  handle(turn, { station: { station, knownAt } }) {
    if (!station) return ofAll(turn);
    return knownAt === undefined || knownAt >= turn.now ? ofOne(turn, station.id) : asKnown(turn, station.id, knownAt);
  },
});

function readStatus(reader: Reader): {
  readonly station?: Station | undefined;
  readonly knownAt?: Instant | undefined;
} {
  const station = reader.station() ?? reader.home;
  return station ? { station, knownAt: reader.knownAt() } : {};
}

async function ofAll(turn: Turn): Promise<Answer> {
  const { words, now, zone } = turn;
  const stations = await stationsNow(turn, await watchedStations(turn));
  const lines = stations.map(({ line }) => line);
  const doubts = await doubtsNow(turn, stations);
  const status = words.status({ lines, doubts, duty: await onDuty(turn), now, zone });
  return { text: [status, ...(await missed(turn)), ...(await noise(turn))].join('\n\n'), level: 1 };
}

/** How much the bot says where it says most. */
async function noise(turn: Turn): Promise<string[]> {
  const { store, words } = turn;
  const rooms: RoomNoise[] = [];
  for (const [roomId, heard] of await noisyRooms(turn)) {
    const room = await store.rooms.byId(roomId);
    const station = room?.stationId ? await store.stations.byId(room.stationId) : null;
    if (room) rooms.push({ kind: room.kind, station, noise: heard });
  }
  return rooms.length > 0 ? [words.roomNoise(rooms)] : [];
}

/** An open room sees of it what everybody may know. */
async function ofOne(turn: Turn, stationId: string): Promise<Answer> {
  const { words, now, zone } = turn;
  const station = await stationNow(turn, await outlookOf(turn, stationId));
  const detail = await stationDetail(turn, station, await onDuty(turn, stationId));
  return {
    text: [words.stationDetail(detail, now, zone), ...(await missed(turn, stationId))].join('\n'),
    level: 1,
    openly: words.stationOpenly(station.line, now, zone),
  };
}

/** What somebody asking at that moment would have read. */
async function asKnown(turn: Turn, stationId: string, at: Instant): Promise<Answer> {
  const { words, zone } = turn;
  const station = await stationAsKnown(turn, stationId, at);
  const detail = await stationDetail({ ...turn, now: at }, station, null);
  return {
    text: words.asKnown(at, words.stationDetail(detail, at, zone), zone),
    level: 1,
    openly: words.stationOpenly(station.line, at, zone),
  };
}

/** How many gaps of late passed without anybody having been told in time, where there were any. */
async function missed({ store, now, words }: Turn, stationId?: string): Promise<string[]> {
  const tally = await gapTally(store, { start: now - lookBackMs, end: now }, stationId);
  return tally.all > 0 ? [words.gapsMissed(tally)] : [];
}
