import * as z from 'zod';
import { onDuty } from '../../../data/status/on-duty.ts';
import { stationDetail } from '../../../data/status/station-detail.ts';
import { stationsNow, watchedStations } from '../../../data/status/stations-now.ts';
import type { Answer } from '../../command.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';

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
  return { text: words.status({ lines, duty: await onDuty(turn), now, zone }), level: 1 };
}

/** An open room sees of it what everybody may know. */
async function ofOne(turn: Turn, stationId: string): Promise<Answer> {
  const { words, now, zone } = turn;
  const [station] = await stationsNow(turn, [stationId]);
  if (!station) throw new Error(`No station ${stationId}`);
  return {
    text: words.stationDetail(await stationDetail(turn, station), now, zone),
    level: 1,
    openly: words.stationOpenly(station.line, now, zone),
  };
}
