import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import { knownRefs } from './known-refs.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';

const readNotHere = (reader: Reader) => {
  const refs = reader.refs();
  // `nothere yet` is talk.
  return { refs, why: reader.text((why) => why === '' || refs.length > 0) };
};

export const notHereCommand = defineCommand({
  name: 'nothere',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!nothere HBR1 street bail',
  input: z.object({ who: phrase(readNotHere) }),
  async handle(turn, { who: { refs, why } }) {
    if (refs.length === 0) throw new UserError(turn.words.sayRef());
    const known = await knownRefs(turn, refs);
    const facts: number[] = [];
    for (const { record, ref, arrestee } of known) {
      requireNotOut(turn, { ref, arrestee });
      const reason = why === '' ? {} : { whyId: await turn.store.details.add(record.id, why) };
      facts.push(
        await stateFact(turn, arrestee.stationId, turn.saidAt, { kind: 'not-here', refId: record.id, ...reason }),
      );
    }
    const out = known.map(({ ref }) => ref);
    return { text: turn.words.notHere(out, facts), level: 1 };
  },
});
