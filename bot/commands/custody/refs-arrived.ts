import type { Ref } from '../../../data/custody/refs.ts';
import type { Instant } from '../../../data/ranges.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { checkTime, type SaidTime } from './check-order.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';
import { requireVetted } from './vetted.ts';

interface Arrival {
  readonly station: Station;
  readonly ref: string;
  readonly fact: number;
}

/** Known people came to `said`, or to where they were expected. */
export async function refsArrived(
  turn: Turn,
  refs: readonly Ref[],
  said: Station | undefined,
  time: SaidTime,
): Promise<Answer> {
  requireVetted(turn, '!arrived HBR 3');
  const arrivals: Arrival[] = [];
  for (const known of await knownRefs(turn, refs)) arrivals.push(await arrive(turn, known, said, time));
  const lines = [...new Set(arrivals.map(({ station }) => station.code))].map((code) => {
    const here = arrivals.filter(({ station }) => station.code === code);
    const [first] = here;
    return first ? lineOf(turn, first.station, here, time.at) : '';
  });
  return { text: lines.join('\n'), level: 1 };
}

const lineOf = ({ words, zone }: Turn, station: Station, here: readonly Arrival[], at: Instant): string =>
  words.arrived(
    here.map(({ ref }) => ref),
    station,
    at,
    here.map(({ fact }) => fact),
    zone,
  );

/** Who was not there after all may turn up; who came out has to be arrested again. */
async function arrive(turn: Turn, known: KnownArrestee, said: Station | undefined, time: SaidTime): Promise<Arrival> {
  const { record, ref, arrestee } = known;
  const { at } = time;
  if (arrestee.ending?.kind === 'released') throw new UserError(turn.words.alreadyOut(ref, arrestee.ending.seq));
  checkTime(turn, known, time);
  const station = said ?? (await turn.store.stations.byId(arrestee.stationId));
  if (station.code === unknownStationCode) throw new UserError(turn.words.placeUnknown(ref));
  turn.touch(arrestee.stationId);
  return { station, ref, fact: await stateFact(turn, station.id, at, { kind: 'arrived', refId: record.id }) };
}
