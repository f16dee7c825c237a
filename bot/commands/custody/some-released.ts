import { inDoubtAt } from '../../../data/custody/fold.ts';
import { mayRepeat } from '../../../data/custody/repeats.ts';
import type { Instant } from '../../../data/ranges.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import { stateFact } from './state-fact.ts';

/** So many came out whom nobody named: counted, and no demand is shortened. */
export async function someReleased(
  turn: Turn,
  station: Station,
  count: number,
  at: Instant,
  met: boolean,
): Promise<Answer> {
  const { words, zone, policy } = turn;
  const seq = await stateFact(turn, station.id, at, { kind: 'unmatched-release', count, met });
  const { count: inside, custody } = await outlookOf(turn, station.id);
  const mayBeSame = mayRepeat(custody, station.id, policy.custody).some((repeat) => repeat.seq === seq);
  const parts = [
    words.released(count, station, at, met, seq, zone),
    words.insideNow(inside.least, inside.most),
    ...(inside.excess > inDoubtAt(custody, station.id).length ? [words.moreOut(inside.excess)] : []),
  ];
  if (!mayBeSame) return { text: parts.join(' ') };
  return {
    text: [parts.join(' '), words.anotherOrSame()].join('\n'),
    asks: { questions: [{ kind: 'same-release', fact: seq, as: null }], act: await turn.act() },
  };
}
