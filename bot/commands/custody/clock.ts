import * as z from 'zod';
import { heldByRef } from '../../../data/custody/held.ts';
import { jurisdictions } from '../../../data/custody/jurisdictions.ts';
import { restarts } from '../../../data/custody/regimes.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { checkOrder } from './check-order.ts';
import { clockLine } from './clock-line.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { type ReadRegime, readClock } from './read-clock.ts';
import { requireHeld } from './require-held.ts';
import { stateFact } from './state-fact.ts';

/** By which rule somebody's clocks count; with a ref alone, how they stand. */
export const clockCommand = defineCommand({
  name: 'clock',
  aliases: ['clocks', 'regime'],
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!clock HBR1 terrorism',
  input: z.object({ who: phrase(readClock) }),
  async handle(turn, { who: { refs, regime } }) {
    if (refs.length === 0) throw new UserError(turn.words.sayRef());
    const facts = regime ? await sayRegime(turn, await knownRefs(turn, refs), regime) : [];
    const lines: string[] = [];
    for (const [at, known] of (await knownRefs(turn, refs)).entries())
      lines.push(await clockOf(turn, known, facts[at]));
    return { text: lines.join('\n'), level: 1 };
  },
});

/** The number of the fact about each of them. */
async function sayRegime(turn: Turn, people: readonly KnownArrestee[], regime: ReadRegime): Promise<number[]> {
  const { name, from, usedMs = 0 } = regime;
  if (restarts.has(name) && turn.level < 2) throw new UserError(turn.words.onlyBackOfficeRestarts());
  const all = people.map(({ ref }) => ref);
  if (restarts.has(name) && from === undefined) throw new UserError(turn.words.restartsWhen(all, name));
  const facts: number[] = [];
  for (const known of people) {
    requireHeld(turn, known);
    const { record, arrestee } = known;
    if (from !== undefined) checkOrder(turn, arrestee, from);
    const body = { kind: 'regime', refId: record.id, regime: name, usedMs } as const;
    facts.push(await stateFact(turn, arrestee.stationId, from ?? turn.saidAt, body));
  }
  return facts;
}

async function clockOf(turn: Turn, known: KnownArrestee, fact: number | undefined): Promise<string> {
  requireHeld(turn, known);
  const { store, now, policy, words, zone } = turn;
  const station = await store.stations.byId(known.arrestee.stationId);
  const held = heldByRef(known.arrestee, jurisdictions[station.jurisdiction], now, policy.custody);
  return words.clock(known.ref, station, clockLine(known.arrestee, held), fact, zone);
}
