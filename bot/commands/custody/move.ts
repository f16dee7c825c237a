import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';

export const moveCommand = defineCommand({
  name: 'move',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!move HBR1 NGT',
  input: z.object({
    who: phrase((reader) => {
      const refs = reader.refs();
      reader.keyword('to');
      return { refs, station: reader.station() };
    }),
  }),
  async handle(turn, { who: { refs, station } }) {
    if (refs.length === 0) throw new UserError(turn.words.sayRef());
    if (!station) throw new UserError(turn.words.movedWhere());
    const known = await knownRefs(turn, refs);
    for (const { record, ref, arrestee } of known) {
      if (arrestee.ending) throw new UserError(turn.words.alreadyOut(ref));
      if (arrestee.stationId === station.id) throw new UserError(turn.words.alreadyThere(ref, station));
      turn.touch(arrestee.stationId);
      await stateFact(turn, station.id, turn.now, { kind: 'moved', refId: record.id, from: arrestee.stationId });
    }
    return {
      text: turn.words.moved(
        known.map(({ ref }) => ref),
        station,
      ),
      level: 1,
    };
  },
});
