import * as z from 'zod';
import { type ArresteeFlag, arresteeFlags, type FactBody } from '../../../data/custody/fact.ts';
import type { Ref } from '../../../data/custody/refs.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { isPolite } from '../../reader/words.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { answerAbout, isAnyInside } from './answer-about.ts';
import { flagOf, flagWords } from './flag-words.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';

interface ReadFlags {
  readonly refs: readonly Ref[];
  readonly on: readonly ArresteeFlag[];
  readonly off: readonly ArresteeFlag[];
}

const takingOff = ['no', 'not', 'remove', 'without'] as const;
const between = ['and', '&', '+', 'is', 'are', 'a', 'an'] as const;

/** `HBR1 minor aa`, `minor HBR1`, `HBR1-3 no minor`: from `no` on every flag is taken off. */
function readFlags(reader: Reader): ReadFlags {
  const [on, off] = [takeFlags(reader), takeFlags(reader, takingOff)];
  const refs = reader.refs();
  const [onToo, offToo] = [takeFlags(reader), takeFlags(reader, takingOff)];
  const read = { refs, on: [...new Set([...on, ...onToo])], off: [...new Set([...off, ...offToo])] };
  const isUnknown = reader.next !== undefined && !isPolite(reader.next);
  if (refs.length === 0) reader.askBack((words) => words.sayRef());
  else if (isUnknown || read.on.length + read.off.length === 0)
    reader.askBack((words) => words.flagHow(refs, arresteeFlags));
  return read;
}

/** Every flag that stands next; `after`: one of these words comes first. */
function takeFlags(reader: Reader, after: readonly string[] = []): ArresteeFlag[] {
  if (after.length > 0 && !reader.keyword(...after)) return [];
  const flags: ArresteeFlag[] = [];
  for (;;) {
    const flag = takeFlag(reader);
    if (flag) flags.push(flag);
    else if (!reader.keyword(...between)) return flags;
  }
}

function takeFlag(reader: Reader): ArresteeFlag | undefined {
  return flagOf(reader.keyword(...flagWords) ?? '');
}

/** What has to be thought of with somebody inside; each flag as often as one likes, and off again. */
export const flagCommand = defineCommand({
  name: 'flag',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!flag HBR1 minor',
  input: z.object({ who: phrase(readFlags) }),
  async handle(turn, { who: { refs, on, off } }) {
    const known = await knownRefs(turn, refs);
    const facts: number[] = [];
    for (const one of known) facts.push(...(await flagOne(turn, one, on, off)));
    const all = known.map(({ ref }) => ref);
    if (facts.length === 0) throw new UserError(turn.words.flaggedAlready(all, on, off));
    return answerAbout(turn, known, turn.words.flagged(all, on, off, facts, isAnyInside(known)));
  },
});

async function flagOne(
  turn: Turn,
  { record, arrestee: { stationId, flags } }: KnownArrestee,
  on: readonly ArresteeFlag[],
  off: readonly ArresteeFlag[],
): Promise<number[]> {
  const refId = record.id;
  const bodies: FactBody[] = [
    { kind: 'flagged', refId, flags: on.filter((flag) => !flags.includes(flag)) },
    { kind: 'unflagged', refId, flags: off.filter((flag) => flags.includes(flag)) },
  ];
  const facts: number[] = [];
  for (const body of bodies)
    if ('flags' in body && body.flags.length > 0) facts.push(await stateFact(turn, stationId, turn.saidAt, body));
  return facts;
}
