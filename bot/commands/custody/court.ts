import * as z from 'zod';
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
    const { words, zone, store } = turn;
    if (hearing.refs.length === 0) throw new UserError(words.sayRef());
    const facts: number[] = [];
    for (const known of await knownRefs(turn, hearing.refs)) facts.push(await hold(turn, known, hearing));
    const people = await knownRefs(turn, hearing.refs);
    const dates = people.flatMap(({ arrestee: { court } }) => court ?? []);
    const texts = await store.details.texts(dates.flatMap(({ whereId }) => whereId ?? []));
    const where = hearing.where || (texts.values().next().value ?? null);
    const at = hearing.at ?? dates[0]?.at ?? null;
    const names = people.map(({ ref }) => ref);
    return { text: words.heldForCourt(names, { where, at }, facts, zone), level: 1 };
  },
});

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
