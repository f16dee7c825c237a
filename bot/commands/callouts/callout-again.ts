import { UserError } from '../../errors.ts';
import type { Consequence } from '../questions/consequence.ts';
import { callOutNow } from './call-out-once.ts';

/** "Called out at 12:00. Post another?" */
export const calloutAgain: Consequence<'callout'> = {
  inShort: async ({ store, words }, { stationIds }) => words.callOutAgain(await store.stations.byIds(stationIds)),
  async yes(turn, { stationIds }) {
    const stations = await turn.store.stations.byIds(stationIds);
    const answer = await callOutNow(turn, stations);
    if (!answer) throw new UserError(turn.words.nothingToCallOut(stations));
    return answer;
  },
};
