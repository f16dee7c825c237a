import { z } from 'zod';
import type { Ref } from '../../../data/custody/refs.ts';
import type { Instant } from '../../../data/ranges.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';
import { requireVetted } from './vetted.ts';

const readArrival = (reader: Reader) => {
  const refs = reader.refs();
  const count = reader.count();
  return { refs, count, station: reader.station(), at: reader.moment('past'), home: reader.home };
};

/** With refs: who came. With a number: that a van came in, which anybody at the gate may say. */
export const arrivedCommand = defineCommand({
  name: 'arrived',
  level: 0,
  usage: '<who...>',
  example: '!arrived 3',
  input: z.object({ who: phrase(readArrival) }),
  async handle(turn, { who: { refs, count, station, at, home } }) {
    if (refs.length > 0) return refsArrived(turn, refs, station, at ?? turn.now);
    const where = station ?? home;
    if (!where) throw new UserError(turn.words.sayStation());
    if (count === undefined || count < 1 || count > 99) throw new UserError(turn.words.howMany());
    const fact = await stateFact(turn, where.id, at ?? turn.now, { kind: 'unmatched-arrival', count });
    return { text: turn.words.vanArrived(count, where, at ?? turn.now, turn.zone, fact) };
  },
});

async function refsArrived(turn: Turn, refs: readonly Ref[], said: Station | undefined, at: Instant): Promise<Answer> {
  requireVetted(turn);
  const texts = new Map<Station, string[]>();
  for (const { record, ref, arrestee } of await knownRefs(turn, refs)) {
    const station = said ?? (await turn.store.stations.byId(arrestee.stationId));
    if (station.code === unknownStationCode) throw new UserError(turn.words.placeUnknown(ref));
    turn.touch(arrestee.stationId);
    await stateFact(turn, station.id, at, { kind: 'arrived', refId: record.id });
    const known = [...texts.keys()].find(({ id }) => id === station.id) ?? station;
    texts.set(known, [...(texts.get(known) ?? []), ref]);
  }
  return {
    text: [...texts].map(([station, names]) => turn.words.arrived(names, station, at, turn.zone)).join('\n'),
    level: 1,
  };
}
