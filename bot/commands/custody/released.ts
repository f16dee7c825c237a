import { z } from 'zod';
import type { Ref } from '../../../data/custody/refs.ts';
import { mayRepeat } from '../../../data/custody/repeats.ts';
import type { Instant } from '../../../data/ranges.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';
import { requireVetted } from './vetted.ts';

const readRelease = (reader: Reader) => {
  const unmet = reader.lastKeyword('unmet') !== undefined;
  const refs = reader.refs();
  const count = refs.length > 0 ? undefined : reader.count();
  const keyword = reader.keyword('out');
  const station = reader.station();
  const at = reader.moment('past');
  return {
    unmet: unmet || reader.keyword('unmet') !== undefined,
    refs,
    count,
    keyword,
    station,
    at,
    home: reader.home,
  };
};

/** Somebody came out. Plain it means one person whom nobody has to name; with refs it is for those who keep the book. */
export const releasedCommand = defineCommand({
  name: 'released',
  aliases: ['freed'],
  level: 0,
  usage: '[who...]',
  example: '!released 2 20:15',
  input: z.object({ who: phrase(readRelease) }),
  async handle(turn, { who: { unmet, refs, count = 1, station, at = turn.now, home } }) {
    if (refs.length > 0) return refsReleased(turn, refs, at, !unmet);
    const where = station ?? home;
    if (!where) throw new UserError(turn.words.sayStation());
    if (count < 1 || count > 99) throw new UserError(turn.words.howMany());
    return someReleased(turn, where, count, at, !unmet);
  },
});

async function someReleased(turn: Turn, station: Station, count: number, at: Instant, met: boolean): Promise<Answer> {
  const { words, zone } = turn;
  const seq = await stateFact(turn, station.id, at, { kind: 'unmatched-release', count, met });
  const { count: inside, custody } = await outlookOf(turn, station.id);
  const mayBeSame = mayRepeat(custody, station.id, turn.policy.custody).some((repeat) => repeat.seq === seq);
  const text = words.released(count, at, met, zone, seq, words.insideNow(inside.least, inside.most));
  return { text: mayBeSame ? `${text}\n${words.anotherOrSame()}` : text };
}

async function refsReleased(turn: Turn, refs: readonly Ref[], at: Instant, met: boolean): Promise<Answer> {
  requireVetted(turn);
  const { words, zone } = turn;
  const known = await knownRefs(turn, refs);
  for (const { record, ref, arrestee } of known) {
    if (arrestee.ending) throw new UserError(words.alreadyOut(ref));
    await stateFact(turn, arrestee.stationId, at, { kind: 'released', refId: record.id, met });
  }
  const { count } = await outlookOf(turn, known[0]?.arrestee.stationId ?? '');
  return {
    text: words.releasedRefs(
      known.map(({ ref }) => ref),
      at,
      zone,
      words.insideNow(count.least, count.most),
    ),
    level: 1,
  };
}
