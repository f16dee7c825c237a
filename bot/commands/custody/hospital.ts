import * as z from 'zod';
import { awaySince } from '../../../data/custody/trips.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { checkTime, type SaidTime } from './check-order.ts';
import { coverOf } from './cover-of.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { requireHeld } from './require-held.ts';
import { stateFact } from './state-fact.ts';

type Way = 'out' | 'back';

const outWords = ['out', 'left', 'gone', 'taken', 'to', 'since', 'at', 'in'] as const;
const backWords = ['back', 'returned'] as const;

/** `HBR1 out 14:10`, and `out HBR1 at 14:10`. */
const readHospital = (reader: Reader) => {
  let way = takeWay(reader);
  const refs = reader.refs();
  way ??= takeWay(reader);
  const at = reader.moment('past');
  way ??= takeWay(reader);
  return { refs, way, at, hasDay: reader.hasDay };
};

function takeWay(reader: Reader): Way | undefined {
  if (reader.keyword(...backWords)) return 'back';
  return reader.keyword(...outWords) && 'out';
}

/** Taken to a hospital, or brought back: their clocks stand still in between. */
export const hospitalCommand = defineCommand({
  name: 'hospital',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!hospital HBR1 out 14:10',
  input: z.object({ who: phrase(readHospital) }),
  async handle(turn, { who: { refs, way, at = turn.saidAt, hasDay } }) {
    const { words, zone } = turn;
    if (refs.length === 0) throw new UserError(words.sayRef());
    if (!way) throw new UserError(words.hospitalWay(refs));
    const facts: number[] = [];
    for (const known of await knownRefs(turn, refs)) facts.push(await travel(turn, known, way, { at, hasDay }));
    const all = await knownRefs(turn, refs);
    const names = all.map(({ ref }) => ref);
    const cover = await coverOf(turn, all);
    return { text: words.hospital(names, way, at, cover, facts, zone), level: 1 };
  },
});

async function travel(turn: Turn, known: KnownArrestee, way: Way, time: SaidTime): Promise<number> {
  const { at } = time;
  requireHeld(turn, known);
  checkTime(turn, known, time);
  const { words, zone } = turn;
  const since = awaySince(known.arrestee.trips);
  if (way === 'out' && since !== null) throw new UserError(words.awayAlready(known.ref, since, zone));
  if (way === 'back' && since === null) throw new UserError(words.notAway(known.ref));
  if (since !== null && at < since) throw new UserError(words.backBeforeOut(known.ref, since, zone));
  return stateFact(turn, known.arrestee.stationId, at, { kind: 'hospital', refId: known.record.id, way });
}
