import type { Station } from '../../../data/stations/station.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import type { Consequence } from '../questions/consequence.ts';
import { callOutNow } from './call-out-once.ts';

/** "Called out already. Post again?" */
export const calloutAgain: Consequence<'callout'> = {
  inShort: async (turn, { stationIds }) => turn.words.callOutAgain(await stationsOf(turn, stationIds)),
  async yes(turn, { stationIds }) {
    const stations = await stationsOf(turn, stationIds);
    const answer = await callOutNow(turn, stations);
    if (!answer) throw new UserError(turn.words.nothingToCallOut(stations));
    return answer;
  },
};

async function stationsOf({ store }: Turn, ids: readonly string[]): Promise<Station[]> {
  const stations: Station[] = [];
  for (const id of ids) stations.push(await store.stations.byId(id));
  return stations;
}
