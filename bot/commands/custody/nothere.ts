import * as z from 'zod';
import type { Ref } from '../../../data/custody/refs.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { detailFor } from './detail-for.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { type NotHereWhy, readWhy } from './not-here-why.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';

interface ReadNotHere {
  readonly refs: readonly Ref[];
  readonly why: NotHereWhy;
}

function readNotHere(reader: Reader): ReadNotHere {
  const refs = reader.refs();
  // `nothere yet` is talk.
  return { refs, why: readWhy(reader.description((why) => why === '' || refs.length > 0)) };
}

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
    for (const one of known) facts.push(await notHere(turn, one, why));
    const out = known.map(({ ref }) => ref);
    return { text: turn.words.notHere(out, why.reason, why.text, facts), level: 1 };
  },
});

async function notHere(turn: Turn, { record, ref, arrestee }: KnownArrestee, why: NotHereWhy): Promise<number> {
  requireNotOut(turn, { ref, arrestee });
  const whyId = await detailFor(turn, record.id, why.text);
  return stateFact(turn, arrestee.stationId, turn.saidAt, {
    ...{ kind: 'not-here', refId: record.id },
    ...(why.reason && { reason: why.reason }),
    ...(whyId !== undefined && { whyId }),
  });
}
