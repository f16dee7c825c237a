import * as z from 'zod';
import type { Instant } from '../../../data/ranges.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { coverOf } from './cover-of.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { requireHeld } from './require-held.ts';
import { stateFact } from './state-fact.ts';
import { takeSure } from './take-sure.ts';

const readExtension = (reader: Reader) => {
  const isSure = takeSure(reader);
  const refs = reader.refs();
  reader.keyword('to', 'until', 'till', 'til', 'by', 'for', 'another');
  // `to 36h` says how long, and nobody can know from when.
  if (reader.span() !== undefined) reader.askBack((words) => words.extendTo(refs));
  return { refs, isSure, until: reader.moment('next', { isSure }) };
};

/** Held longer: both clocks go by the hour that was said. */
export const extendCommand = defineCommand({
  name: 'extend',
  aliases: ['extended', 'extension'],
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!extend HBR1 to 23:00',
  input: z.object({ who: phrase(readExtension) }),
  async handle(turn, { who: { refs, isSure, until } }) {
    const { words, zone } = turn;
    if (refs.length === 0) throw new UserError(words.sayRef());
    if (until === undefined) throw new UserError(words.extendTo(refs));
    const facts: number[] = [];
    const people = await knownRefs(turn, refs);
    for (const known of people) facts.push(await extendOne(turn, known, until, isSure));
    const names = people.map(({ ref }) => ref);
    return { text: words.extended(names, until, facts, zone), level: 1 };
  },
});

/** An earlier hour than the one planned to is mostly a slip, and would leave somebody alone outside. */
async function extendOne(turn: Turn, known: KnownArrestee, until: Instant, isSure: boolean): Promise<number> {
  requireHeld(turn, known);
  const cover = await coverOf(turn, [known]);
  if (until < cover.until && !isSure) throw new UserError(turn.words.extendsLess(known.ref, cover.until, turn.zone));
  const { record, arrestee } = known;
  return stateFact(turn, arrestee.stationId, turn.saidAt, { kind: 'extended', refId: record.id, until });
}
