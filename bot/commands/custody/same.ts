import * as z from 'zod';
import type { Ref } from '../../../data/custody/refs.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';

const between = ['person', 'as', 'is', 'are', '='] as const;

/** `HBR1 HBR3`, `person HBR1 and HBR3`, `HBR3 as HBR1`. */
function readRefs(reader: Reader): Ref[] {
  const refs: Ref[] = [];
  for (;;) {
    const some = reader.refs();
    refs.push(...some);
    if (some.length === 0 && !reader.keyword(...between)) return refs;
  }
}

/** One person was reported twice, or more often: what was told under any of the refs is told of them. */
export const sameCommand = defineCommand({
  name: 'same',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!same HBR1 HBR3',
  input: z.object({ who: phrase(readRefs) }),
  async handle(turn, { who }) {
    const { words, zone } = turn;
    if (who.length < 2) throw new UserError(words.sameWhich());
    const people = (await knownRefs(turn, who)).sort((a, b) => heardFirst(a) - heardFirst(b));
    const [first, ...others] = people;
    if (!first || others.length === 0) throw new UserError(words.sameAlready(first?.ref ?? ''));
    const facts: number[] = [];
    for (const other of others) facts.push(await join(turn, first, other));
    const refs = people.map(({ ref }) => ref);
    return { text: words.same(refs, await whereabouts(turn, first, others), facts, zone), level: 1 };
  },
});

/** The older ref stays: it stands in more messages. */
const heardFirst = ({ arrestee }: KnownArrestee): number => Math.min(...arrestee.stays.map(({ seq }) => seq));

/** Wherever they were believed, there may be one fewer. */
async function join(turn: Turn, first: KnownArrestee, other: KnownArrestee): Promise<number> {
  for (const { arrestee } of [first, other]) for (const { stationId } of arrestee.stays) turn.touch(stationId);
  const body = { kind: 'same', refId: other.record.id, as: first.record.id } as const;
  return stateFact(turn, other.arrestee.stationId, turn.saidAt, body);
}

/** Where they are believed as one, and where they no longer are. */
async function whereabouts(turn: Turn, first: KnownArrestee, others: readonly KnownArrestee[]) {
  const { stations } = turn.store;
  const [known] = await knownRefs(turn, [first.record.ref]);
  const { stationId, ending, inDoubt } = known?.arrestee ?? first.arrestee;
  const left = new Set([first, ...others].map((one) => one.arrestee.stationId));
  left.delete(stationId);
  const station = await stations.byId(stationId);
  const noMoreAt = await stations.byIds([...left]);
  const { held } = await outlookOf(turn, stationId);
  const cover = held.find(({ refId }) => refId === known?.arrestee.refId) ?? null;
  return { station, ending, inDoubt, noMoreAt, cover };
}
