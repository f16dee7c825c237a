import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';

export const notHereCommand = defineCommand({
  name: 'nothere',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!nothere HBR1 street bail',
  input: z.object({ who: phrase((reader) => ({ refs: reader.refs(), why: reader.text() })) }),
  async handle(turn, { who: { refs, why } }) {
    if (refs.length === 0) throw new UserError(turn.words.sayRef());
    const known = await knownRefs(turn, refs);
    for (const { record, ref, arrestee } of known) {
      if (arrestee.ending) throw new UserError(turn.words.alreadyOut(ref));
      const reason = why === '' ? {} : { whyId: await turn.store.details.add(record.id, why) };
      await stateFact(turn, arrestee.stationId, turn.now, { kind: 'not-here', refId: record.id, ...reason });
    }
    return { text: turn.words.notHere(known.map(({ ref }) => ref)), level: 1 };
  },
});
