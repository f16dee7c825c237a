import * as z from 'zod';
import { gapTally } from '../../../data/auditor/tally.ts';
import { onDuty } from '../../../data/status/on-duty.ts';
import { stationDetail } from '../../../data/status/station-detail.ts';
import { stationsNow, watchedStations } from '../../../data/status/stations-now.ts';
import type { Answer } from '../../command.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { lookBackMs } from '../alarms/past-gaps.ts';

export const statusCommand = defineCommand({
  name: 'status',
  level: 1,
  usage: '[station...]',
  example: '!status',
  input: z.object({ station: phrase((reader) => reader.station() ?? reader.home) }),
  handle: (turn, { station }) => (station ? ofOne(turn, station.id) : ofAll(turn)),
});

async function ofAll(turn: Turn): Promise<Answer> {
  const { words, now, zone } = turn;
  const lines = (await stationsNow(turn, await watchedStations(turn))).map(({ line }) => line);
  const status = words.status({ lines, duty: await onDuty(turn), now, zone });
  return { text: [status, ...(await missed(turn))].join('\n\n'), level: 1 };
}

/** An open room sees of it what everybody may know. */
async function ofOne(turn: Turn, stationId: string): Promise<Answer> {
  const { words, now, zone } = turn;
  const [station] = await stationsNow(turn, [stationId]);
  if (!station) throw new Error(`No station ${stationId}`);
  return {
    text: [words.stationDetail(await stationDetail(turn, station), now, zone), ...(await missed(turn, stationId))].join(
      '\n',
    ),
    level: 1,
    openly: words.stationOpenly(station.line, now, zone),
  };
}

/** How many gaps of late passed without anybody having been told in time, where there were any. */
async function missed({ store, now, words }: Turn, stationId?: string): Promise<string[]> {
  const tally = await gapTally(store, { start: now - lookBackMs, end: now }, stationId);
  return tally.all > 0 ? [words.gapsMissed(tally)] : [];
}
