import type { Station } from '../../../data/stations/station.ts';
import type { Turn } from '../../turn.ts';
import type { Consequence } from '../questions/consequence.ts';
import { callOutFor } from './callout.ts';

/** "Called out already. Post again?" */
export const calloutAgain: Consequence<'callout'> = {
  inShort: async (turn, { stationIds }) => turn.words.callOutAgain(await stationsOf(turn, stationIds)),
  yes: async (turn, { stationIds }) => callOutFor(turn, await stationsOf(turn, stationIds)),
};

async function stationsOf({ store }: Turn, ids: readonly string[]): Promise<Station[]> {
  const stations: Station[] = [];
  for (const id of ids) stations.push(await store.stations.byId(id));
  return stations;
}
