import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import type { Said } from './read-station.ts';

const leastLevel = 3;

/** An admin vouches for a station, and may put right of what kind it is and which law holds there. */
export async function confirmStation(turn: Turn, station: Station, as: Said): Promise<Answer> {
  const { store, level, words, policy, now } = turn;
  if (level < leastLevel) throw new UserError(words.notForYou('station confirm', leastLevel, policy.contacts));
  if (station.code === unknownStationCode) throw new UserError(words.sayStation());
  const confirmed: Station = { ...station, ...as, verified: true, asOf: now };
  const { kind, jurisdiction } = confirmed;
  if (station.verified && kind === station.kind && jurisdiction === station.jurisdiction)
    throw new UserError(words.confirmedAlready(station));
  await store.stations.confirm(station.id, { kind, jurisdiction, at: now }, await turn.act());
  // A quiet station has no clocks, alarms or posts that could change.
  if (await store.rota.activation(station.id)) turn.touch(station.id);
  return { text: words.stationConfirmed(confirmed) };
}
