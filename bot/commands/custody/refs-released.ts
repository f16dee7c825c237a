import type { Ref } from '../../../data/custody/refs.ts';
import { mayRepeat } from '../../../data/custody/repeats.ts';
import type { Instant } from '../../../data/ranges.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import { checkOrder } from './check-order.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';
import { requireVetted } from './vetted.ts';

/** Known people came out: their hours end, and who must be asked about them is asked. `said`: where, if it was said. */
export async function refsReleased(
  turn: Turn,
  refs: readonly Ref[],
  said: Station | undefined,
  at: Instant,
  met: boolean,
): Promise<Answer> {
  requireVetted(turn, '!released HBR 2');
  const { words, zone } = turn;
  const known = await knownRefs(turn, refs);
  const facts: number[] = [];
  for (const one of known) facts.push(await release(turn, one, said, at, met));
  const ids = new Set(said ? [said.id] : known.map(({ arrestee }) => arrestee.stationId));
  const lines: string[] = [];
  for (const id of ids) lines.push(...(await linesAt(turn, id, known, facts)));
  const needAdult = known.some(({ arrestee: { flags } }) => flags.includes('minor') || flags.includes('aa'));
  const head = words.releasedRefs(
    known.map(({ ref }) => ref),
    at,
    met,
    facts,
    zone,
  );
  return { text: [head, ...lines, ...(needAdult ? [words.minorOut()] : [])].join('\n'), level: 1 };
}

async function release(
  turn: Turn,
  { record, ref, arrestee }: KnownArrestee,
  said: Station | undefined,
  at: Instant,
  met: boolean,
): Promise<number> {
  requireNotOut(turn, { ref, arrestee });
  checkOrder(turn, arrestee, at);
  turn.touch(arrestee.stationId);
  return stateFact(turn, said?.id ?? arrestee.stationId, at, { kind: 'released', refId: record.id, met });
}

/** How many are left, and whether somebody else has told of the same people. */
async function linesAt(
  turn: Turn,
  stationId: string,
  known: readonly KnownArrestee[],
  facts: readonly number[],
): Promise<string[]> {
  const { words, policy } = turn;
  const { station, count, custody } = await outlookOf(turn, stationId);
  const repeats = mayRepeat(custody, stationId, policy.custody).filter(({ seq }) => facts.includes(seq));
  const asked = repeats.map(({ seq }) => words.anotherOrSameRef(known[facts.indexOf(seq)]?.ref ?? ''));
  return station.code === unknownStationCode ? asked : [words.insideAt(station, count.least, count.most), ...asked];
}
