import { z } from 'zod';
import { clocksOf } from '../../../data/custody/clocks.ts';
import { jurisdictions } from '../../../data/custody/jurisdictions.ts';
import { unknownStationCode } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { knownRefs } from './known-refs.ts';
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
      const refs = reader.refs();
      reader.keyword('in');
      return { refs, at: reader.moment('past') };
    }),
  }),
  async handle(turn, { who }) {
    const at = who.at ?? turn.now;
    if (who.refs.length === 0) throw new UserError(turn.words.sayRef());
    for (const { record, ref, arrestee } of await knownRefs(turn, who.refs)) {
      const station = await turn.store.stations.byId(arrestee.stationId);
      if (station.code === unknownStationCode) throw new UserError(turn.words.placeUnknown(ref));
      await stateFact(turn, station.id, at, { kind: 'booked', refId: record.id });
    }
    const after = await knownRefs(turn, who.refs);
    const untils: number[] = [];
    for (const { arrestee } of after) {
      const { jurisdiction } = await turn.store.stations.byId(arrestee.stationId);
      untils.push(clocksOf(arrestee, jurisdictions[jurisdiction], turn.now, turn.policy.custody).coverUntil);
    }
    return {
      text: turn.words.booked(
        after.map(({ ref }) => ref),
        at,
        Math.max(...untils),
        turn.zone,
      ),
      level: 1,
    };
  },
});
