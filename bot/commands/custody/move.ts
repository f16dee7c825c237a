import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { knownRefs } from './known-refs.ts';
import { requireNotOut } from './require-held.ts';
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
      const station = reader.station({ trailing: false });
      return { refs, station, at: reader.moment('past') };
    }),
  }),
  async handle(turn, { who: { refs, station, at = turn.saidAt } }) {
    if (refs.length === 0) throw new UserError(turn.words.sayRef());
    if (!station) throw new UserError(turn.words.movedWhere(refs));
    const known = await knownRefs(turn, refs);
    const facts: number[] = [];
    for (const { record, ref, arrestee } of known) {
      requireNotOut(turn, { ref, arrestee });
      if (arrestee.stationId === station.id) throw new UserError(turn.words.alreadyThere(ref, station));
      turn.touch(arrestee.stationId);
      facts.push(await stateFact(turn, station.id, at, { kind: 'moved', refId: record.id, from: arrestee.stationId }));
    }
    return {
      text: turn.words.moved(
        known.map(({ ref }) => ref),
        station,
        facts,
      ),
      level: 1,
    };
  },
});
