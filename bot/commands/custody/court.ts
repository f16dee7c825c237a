import * as z from 'zod';
import type { CourtCase } from '../../../data/wording/en/clocks.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { type Hearing, readHearing } from './read-hearing.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';

/** Charged and held for court: nobody waits for them here any more, and somebody has to meet them there. */
export const courtCommand = defineCommand({
  name: 'court',
  aliases: ['remanded'],
  level: 1,
  where: 'vetted',
  usage: '<hearing...>',
  example: '!court HBR1 Marlport Magistrates tomorrow 10:00',
  input: z.object({ hearing: phrase(readHearing) }),
  async handle(turn, { hearing }) {
    if (hearing.refs.length === 0) throw new UserError(turn.words.sayRef());
    const facts: number[] = [];
    for (const known of await knownRefs(turn, hearing.refs)) facts.push(await hold(turn, known, hearing));
    const cases = await casesOf(turn, await knownRefs(turn, hearing.refs));
    return { text: turn.words.heldForCourt(cases, facts, turn.zone), level: 1 };
  },
});

/** What is known of each by now: a part left out is as it was told before. */
async function casesOf({ store }: Turn, people: readonly KnownArrestee[]): Promise<CourtCase[]> {
  const places = await store.details.texts(people.flatMap(({ arrestee: { court } }) => court?.whereId ?? []));
  return people.map(({ ref, arrestee: { court } }) => ({
    ref,
    where: places.get(court?.whereId ?? '') ?? null,
    at: court?.at ?? null,
  }));
}

async function hold(turn: Turn, known: KnownArrestee, { where, at }: Hearing): Promise<number> {
  requireNotOut(turn, known);
  const { record, arrestee } = known;
  const place = where === '' ? {} : { whereId: await turn.store.details.add(record.id, where) };
  return stateFact(turn, arrestee.stationId, turn.saidAt, {
    kind: 'held-for-court',
    refId: record.id,
    courtAt: at ?? null,
    ...place,
  });
}
