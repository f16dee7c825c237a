import * as z from 'zod';
import type { Ref } from '../../../data/custody/refs.ts';
import type { Instant } from '../../../data/ranges.ts';
import { unknownStationCode } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { checkTime, type SaidTime } from './check-order.ts';
import { coverOf } from './cover-of.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';

export const bookedCommand = defineCommand({
  name: 'booked',
  aliases: ['bookedin'],
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!booked HBR1 15:00',
  input: z.object({
    who: phrase((reader) => {
      reader.keyword('in');
      const refs = reader.refs();
      reader.keyword('in');
      const at = reader.moment('past');
      return { refs, at, hasDay: reader.hasDay };
    }),
  }),
  async handle(turn, { who: { refs, at = turn.saidAt, hasDay } }) {
    if (refs.length === 0) throw new UserError(turn.words.sayRef());
    const facts: number[] = [];
    for (const known of await knownRefs(turn, refs)) facts.push(await bookIn(turn, known, { at, hasDay }));
    return answer(turn, refs, at, facts);
  },
});

async function bookIn(turn: Turn, known: KnownArrestee, time: SaidTime): Promise<number> {
  const { record, ref, arrestee } = known;
  const { at } = time;
  requireNotOut(turn, known);
  checkTime(turn, known, time);
  const station = await turn.store.stations.byId(arrestee.stationId);
  if (station.code === unknownStationCode) throw new UserError(turn.words.placeUnknown(ref));
  return stateFact(turn, station.id, at, { kind: 'booked', refId: record.id });
}

async function answer(turn: Turn, refs: readonly Ref[], at: Instant, facts: readonly number[]): Promise<Answer> {
  const known = await knownRefs(turn, refs);
  const names = known.map(({ ref }) => ref);
  return { text: turn.words.booked(names, at, await coverOf(turn, known), facts, turn.zone), level: 1 };
}
