import type { Ref } from '../../../data/custody/refs.ts';
import { mayRepeat, type Repeat } from '../../../data/custody/repeats.ts';
import type { Asked } from '../../../data/questions/question.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import { checkCameBefore, checkTime, type SaidTime } from './check-order.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';
import { requireVetted } from './vetted.ts';

/** Known people came out: their hours end, and who must be asked about them is asked. `said`: where, if it was said. */
export async function refsReleased(
  turn: Turn,
  refs: readonly Ref[],
  said: Station | undefined,
  time: SaidTime,
  met: boolean,
): Promise<Answer> {
  requireVetted(turn, '!released HBR 2');
  const { words, zone } = turn;
  const { at } = time;
  const known = await knownRefs(turn, refs);
  const facts: number[] = [];
  for (const one of known) facts.push(await release(turn, one, said, time, met));
  const ids = new Set(said ? [said.id] : known.map(({ arrestee }) => arrestee.stationId));
  const lines: string[] = [];
  const questions: Asked[] = [];
  for (const id of ids) {
    const { inside, repeats } = await leftAt(turn, id, facts);
    lines.push(...inside, ...repeats.map(({ seq }) => words.anotherOrSameRef(known[facts.indexOf(seq)]?.ref ?? '')));
    questions.push(...repeats.map(toQuestion));
  }
  const needAdult = known.some(({ arrestee: { flags } }) => flags.includes('minor') || flags.includes('aa'));
  const head = words.releasedRefs(
    known.map(({ ref }) => ref),
    at,
    met,
    facts,
    zone,
  );
  return {
    text: [head, ...lines, ...(needAdult ? [words.minorOut()] : [])].join('\n'),
    level: 1,
    ...(questions.length > 0 && { asks: { questions, act: await turn.act() } }),
  };
}

async function release(
  turn: Turn,
  known: KnownArrestee,
  said: Station | undefined,
  time: SaidTime,
  met: boolean,
): Promise<number> {
  const { record, arrestee } = known;
  const { at } = time;
  requireNotOut(turn, known);
  checkTime(turn, known, time);
  checkCameBefore(turn, known, at);
  turn.touch(arrestee.stationId);
  return stateFact(turn, said?.id ?? arrestee.stationId, at, { kind: 'released', refId: record.id, met });
}

/** How many are left, and whether somebody else has told of the same people. */
async function leftAt(turn: Turn, stationId: string, facts: readonly number[]) {
  const { words, policy } = turn;
  const { station, count, custody } = await outlookOf(turn, stationId);
  const isKnown = station.code !== unknownStationCode;
  return {
    inside: isKnown ? [words.insideAt(station, count.least, count.most)] : [],
    repeats: mayRepeat(custody, stationId, policy.custody).filter(({ seq }) => facts.includes(seq)),
  };
}

const toQuestion = ({ seq, of }: Repeat): Asked => ({ kind: 'same-release', fact: seq, as: of.at(-1) ?? null });
